package io.skillforge.web.consent;

import io.skillforge.consent.DeadLetterView;
import java.time.Instant;
import java.util.List;

/** Dead letters, the oldest first, without what is in them. */
public record DeadLetterListJson(List<DeadLetterJson> items) {

    /** {@code reason} is one word; {@code eventId} is missing where the broker put it there by itself. */
    public record DeadLetterJson(String messageId, String eventId, String reason, int attempts, Instant sentAt) {

        static DeadLetterJson from(DeadLetterView letter) {
            return new DeadLetterJson(
                    letter.messageId(), letter.eventId(), letter.reason(), letter.attempts(), letter.sentAt());
        }
    }
}
