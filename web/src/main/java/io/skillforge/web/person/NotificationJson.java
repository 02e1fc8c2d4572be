package io.skillforge.web.person;

import io.skillforge.person.NotificationView;
import io.skillforge.web.locking.VersionedJson;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Something a person was or is to be told. */
public record NotificationJson(
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
        long version,
        Instant createdAt)
        implements VersionedJson {

    static NotificationJson from(NotificationView notification) {
        return new NotificationJson(
                notification.id(),
                notification.channel(),
                notification.purpose(),
                notification.templateKey(),
                notification.payload(),
                notification.status(),
                notification.scheduledFor(),
                notification.sentAt(),
                notification.readAt(),
                notification.archivedAt(),
                notification.rowVersion(),
                notification.createdAt());
    }
}
