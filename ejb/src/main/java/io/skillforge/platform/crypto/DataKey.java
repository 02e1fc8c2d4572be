package io.skillforge.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/** A key that seals values: AES-256-GCM. What is sealed opens only under the same place. */
public final class DataKey {

    /** The first byte of a sealed value, so that the way of sealing can change one day. */
    private static final byte FORMAT = 1;

    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Aead aead;

    /** @param bytes 32 random ones, see {@link #newBytes}; they are copied */
    public DataKey(byte[] bytes) {
        try {
            aead = new AesGcmJce(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not an AES key", e);
        }
    }

    public static byte[] newBytes() {
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    public byte[] seal(String text, String place) {
        try {
            var sealed = aead.encrypt(text.getBytes(StandardCharsets.UTF_8), associatedData(place));
            var framed = new byte[sealed.length + 1];
            framed[0] = FORMAT;
            System.arraycopy(sealed, 0, framed, 1, sealed.length);
            return framed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A value could not be sealed", e);
        }
    }

    /** The text, or VALUE_FORGED when it was sealed by another key, for another place, or was changed. */
    public String open(byte[] framed, String place) {
        if (framed.length == 0 || framed[0] != FORMAT) {
            throw forged(null);
        }
        try {
            var sealed = new byte[framed.length - 1];
            System.arraycopy(framed, 1, sealed, 0, sealed.length);
            return new String(aead.decrypt(sealed, associatedData(place)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw forged(e);
        }
    }

    private static byte[] associatedData(String place) {
        return (FORMAT + "|" + place).getBytes(StandardCharsets.UTF_8);
    }

    private static DomainException forged(Exception cause) {
        return new DomainException(
                ProblemKind.VALUE_FORGED, "A sealed value does not belong where it lies, or was changed", cause);
    }
}
