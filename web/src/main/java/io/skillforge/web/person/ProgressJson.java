package io.skillforge.web.person;

import io.skillforge.person.ProgressView;
import java.time.Instant;
import java.util.UUID;

/** A step that somebody went. */
public record ProgressJson(
        UUID id, UUID pathway, String step, String status, Integer percent, String note, Instant recordedAt) {

    static ProgressJson from(ProgressView progress) {
        var values = progress.values();
        return new ProgressJson(
                progress.id(),
                values.pathway(),
                values.step(),
                values.status(),
                values.percent(),
                values.note(),
                progress.recordedAt());
    }

    /** A record would tell the note. */
    @Override
    public String toString() {
        return "ProgressJson[" + id + "]";
    }
}
