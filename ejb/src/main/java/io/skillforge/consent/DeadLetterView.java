package io.skillforge.consent;

import java.time.Instant;

/** A dead letter, without what is in it. {@code eventId} is null where the broker put it there by itself. */
public record DeadLetterView(String messageId, String eventId, String reason, int attempts, Instant sentAt) {}
