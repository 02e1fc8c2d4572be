package io.skillforge.retention;

import io.skillforge.platform.crypto.HashKey;
import io.skillforge.platform.crypto.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hashes that take the place of what is anonymised. Every dataset has a secret of its own, and every class of runs a
 * salt: so equal values stay equal inside a dataset, say nothing to whoever has two datasets beside each other, and cannot
 * be guessed without the secret, from which both are derived.
 */
@ApplicationScoped
public class Anonymiser {

    /** What retention does; an erasure is another class of runs. */
    public static final String RETENTION = "retention";

    private static final String ALGORITHM = "HmacSHA256";

    private final KeyedHash hashes;

    /** For the container's proxy. */
    protected Anonymiser() {
        this(null);
    }

    @Inject
    public Anonymiser(KeyedHash hashes) {
        this.hashes = hashes;
    }

    /** What one dataset's values become in one class of runs. */
    public static final class Of {

        private final SecretKeySpec secret;
        private final byte[] salt;

        private Of(byte[] secret, byte[] salt) {
            this.secret = new SecretKeySpec(secret, ALGORITHM);
            this.salt = salt;
        }

        /** 32 bytes; null stays null. */
        public byte[] hash(String value) {
            if (value == null) {
                return null;
            }
            try {
                var mac = Mac.getInstance(ALGORITHM);
                mac.init(secret);
                mac.update(salt);
                return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("A keyed hash could not be made", e);
            }
        }
    }

    /** @param dataset the table whose values they are, so that all its columns and policies join */
    public Of of(String dataset, String runClass) {
        return new Of(
                hashes.of(HashKey.ANONYMISE, "dataset|" + dataset), hashes.of(HashKey.ANONYMISE, "class|" + runClass));
    }
}
