package io.skillforge.platform.jms;

import java.time.Instant;

/**
 * A message as it came.
 *
 * @param text null when it is no text message
 * @param sentAt by the sender's clock
 */
public record Delivery(String messageId, String text, Instant sentAt) {

    /** A record would tell what is in it. */
    @Override
    public String toString() {
        return "Delivery[" + messageId + "]";
    }
}
