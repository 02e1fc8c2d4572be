package io.skillforge.person;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/** A résumé that was taken in. @param content null where nothing was read out of it, and in lists */
public record ResumeView(
        UUID id, String fileRef, JsonObject content, String status, long rowVersion, Instant createdAt) {

    /** A record would tell the content. */
    @Override
    public String toString() {
        return "ResumeView[" + id + "]";
    }
}
