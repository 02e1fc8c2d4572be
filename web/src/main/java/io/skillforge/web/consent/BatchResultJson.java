package io.skillforge.web.consent;

import io.skillforge.consent.EventIntake;
import java.util.List;
import java.util.UUID;

/** What became of every line of a batch. */
public record BatchResultJson(boolean dryRun, List<LineJson> items) {

    /** One line, counted from 1. {@code status} is applied, duplicate, superseded or rejected. */
    public record LineJson(
            int line, String eventId, String status, String code, String field, String reason, UUID revocationId) {

        static LineJson from(int line, EventIntake.Taken taken, boolean dryRun) {
            return new LineJson(
                    line,
                    taken.eventId(),
                    taken.status(),
                    taken.code(),
                    taken.field(),
                    taken.reason(),
                    dryRun ? null : taken.revocationId());
        }
    }
}
