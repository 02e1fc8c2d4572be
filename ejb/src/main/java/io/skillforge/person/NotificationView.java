package io.skillforge.person;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Something a person was or is to be told. */
public record NotificationView(
        UUID id,
        String channel,
        String purpose,
        String templateKey,
        Map<String, String> payload,
        String status,
        Instant scheduledFor,
        Instant sentAt,
        Instant readAt,
        Instant archivedAt,
        long rowVersion,
        Instant createdAt) {}
