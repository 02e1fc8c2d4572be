package io.skillforge.audit.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Which chain an event belongs to: always the same for one person, and else for one thing. */
public final class Chains {

    public static final int COUNT = 16;

    private Chains() {}

    public static int of(byte[] subjectRef, String objectId, UUID runId, String event) {
        var origin = subjectRef == null ? digest(objectId, runId, event) : subjectRef;
        return Byte.toUnsignedInt(origin[0]) % COUNT;
    }

    private static byte[] digest(String objectId, UUID runId, String event) {
        var name = objectId != null ? objectId : runId != null ? runId.toString() : event;
        return Entry.sha256().digest(name.getBytes(StandardCharsets.UTF_8));
    }
}
