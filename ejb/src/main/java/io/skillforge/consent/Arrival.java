package io.skillforge.consent;

import java.time.Instant;
import java.util.UUID;

/**
 * How and when an event came. What a row of the event that is there already says is believed before this.
 *
 * @param runId the bulk run that made the event; null for an event from outside
 */
public record Arrival(Channel channel, Instant receivedAt, UUID runId) {

    public static Arrival of(Channel channel, Instant receivedAt) {
        return new Arrival(channel, receivedAt, null);
    }
}
