package io.skillforge.web.operations;

import io.skillforge.platform.alert.AlertView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Alerts, newest first. */
public record AlertListJson(List<AlertJson> items) {

    /** What somebody has to look at; {@code resolvedAt} is missing while it is open. */
    public record AlertJson(
            UUID id,
            String key,
            String priority,
            String title,
            Map<String, String> details,
            int occurrences,
            Instant raisedAt,
            Instant lastSeenAt,
            Instant resolvedAt) {

        static AlertJson from(AlertView alert) {
            return new AlertJson(
                    alert.id(),
                    alert.key(),
                    alert.priority().name(),
                    alert.title(),
                    alert.details(),
                    alert.occurrences(),
                    alert.raisedAt(),
                    alert.lastSeenAt(),
                    alert.resolvedAt());
        }
    }
}
