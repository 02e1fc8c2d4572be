package io.skillforge.web.person;

import io.skillforge.person.ActivityView;
import java.time.Instant;
import java.util.UUID;

/** Something a person did here. */
public record ActivityJson(UUID id, String activity, String objectType, String objectId, Instant occurredAt) {

    static ActivityJson from(ActivityView activity) {
        return new ActivityJson(
                activity.id(), activity.activity(), activity.objectType(), activity.objectId(), activity.occurredAt());
    }
}
