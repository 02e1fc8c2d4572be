package io.skillforge.platform.alert;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An alert.
 *
 * @param key the cause, in words of kebab-case
 * @param occurrences how often it was seen while it was open
 * @param resolvedAt null while it is open
 */
public record AlertView(
        UUID id,
        String key,
        Priority priority,
        String title,
        Map<String, String> details,
        int occurrences,
        Instant raisedAt,
        Instant lastSeenAt,
        Instant resolvedAt) {}
