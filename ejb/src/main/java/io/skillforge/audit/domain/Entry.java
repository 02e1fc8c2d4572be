package io.skillforge.audit.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** One row of the log, and the hash that its content must have. */
public record Entry(
        int chain,
        long seq,
        byte[] prevHash,
        byte[] hash,
        Instant occurredAt,
        String event,
        String actorKind,
        String actorRef,
        UUID tenant,
        byte[] subjectRef,
        String objectType,
        String objectId,
        UUID runId,
        String details) {

    /** What the first row of a chain has as the hash of the row before. */
    public static final byte[] NO_HASH = new byte[32];

    private static final byte[] FORMAT = utf8("skillforge.audit.v1");
    private static final int ABSENT = -1;

    /**
     * SHA-256 over the canonical form: format, previous hash, chain and number, microseconds since 1970, and then every
     * field with its length before it. The function audit_hash of the database does the same; it is not asked, because
     * whoever can change rows can change it too.
     */
    public byte[] computeHash() {
        var digest = sha256();
        digest.update(FORMAT);
        digest.update(prevHash);
        digest.update(ByteBuffer.allocate(Integer.BYTES + 2 * Long.BYTES)
                .putInt(chain)
                .putLong(seq)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, occurredAt))
                .flip());
        add(digest, utf8(event));
        add(digest, utf8(actorKind));
        add(digest, utf8(actorRef));
        add(digest, bytes(tenant));
        add(digest, subjectRef);
        add(digest, utf8(objectType));
        add(digest, utf8(objectId));
        add(digest, bytes(runId));
        add(digest, utf8(details));
        return digest.digest();
    }

    private static void add(MessageDigest digest, byte[] field) {
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(field == null ? ABSENT : field.length)
                .flip());
        if (field != null) {
            digest.update(field);
        }
    }

    private static byte[] utf8(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(UUID id) {
        return id == null
                ? null
                : ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
