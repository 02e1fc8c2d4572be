package io.skillforge.web.consent;

import io.skillforge.consent.EventIntake;
import java.util.UUID;

/**
 * What became of an event that was sent.
 *
 * @param status accepted (it is on its way), applied, superseded, discarded or quarantined
 * @param code why it is in the quarantine, in one word
 */
public record EventTakenJson(
        String eventId, String status, String code, String field, String reason, UUID quarantineId) {

    static EventTakenJson from(EventIntake.Taken taken) {
        return new EventTakenJson(
                taken.eventId(), taken.status(), taken.code(), taken.field(), taken.reason(), taken.quarantineId());
    }
}
