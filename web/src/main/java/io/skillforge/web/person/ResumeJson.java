package io.skillforge.web.person;

import io.skillforge.person.ResumeView;
import io.skillforge.web.locking.VersionedJson;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/** A résumé that was taken in; {@code content} is left out in lists. */
public record ResumeJson(UUID id, String fileRef, JsonObject content, String status, long version, Instant createdAt)
        implements VersionedJson {

    static ResumeJson from(ResumeView resume) {
        return new ResumeJson(
                resume.id(),
                resume.fileRef(),
                resume.content(),
                resume.status(),
                resume.rowVersion(),
                resume.createdAt());
    }

    /** A record would tell the content. */
    @Override
    public String toString() {
        return "ResumeJson[" + id + "]";
    }
}
