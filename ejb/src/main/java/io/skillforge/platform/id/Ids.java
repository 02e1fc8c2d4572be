package io.skillforge.platform.id;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Identifiers as RFC 9562 defines them: time-ordered (version 7) for new rows, name-based (version 5) for reference rows. */
@ApplicationScoped
public class Ids {

    /** SkillForge's own namespace, so that its names cannot meet those of others. */
    private static final UUID NAMESPACE = UUID.fromString("5b3f9a52-6c1e-5d0f-9a77-0f6d1c1b7a10");

    private final SecureRandom random = new SecureRandom();
    private Clock clock;

    /** For the container's proxy. */
    protected Ids() {}

    @Inject
    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** A version 7 id: 48 bits of milliseconds, then 74 random bits. */
    public UUID next() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        var buffer = ByteBuffer.wrap(bytes);
        var high = clock.millis() << 16 | 0x7000 | buffer.getLong() & 0x0FFF;
        var low = buffer.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** The version 5 id of a natural code, the same in every environment: SHA-1 over namespace, kind and code. */
    public static UUID named(String kind, String code) {
        var digest = sha1();
        digest.update(ByteBuffer.allocate(16)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .flip());
        digest.update((kind + ':' + code).getBytes(StandardCharsets.UTF_8));
        var buffer = ByteBuffer.wrap(digest.digest());
        var high = buffer.getLong() & 0xFFFFFFFFFFFF0FFFL | 0x5000;
        var low = buffer.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
