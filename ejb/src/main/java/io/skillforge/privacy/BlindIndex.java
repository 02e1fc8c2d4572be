package io.skillforge.privacy;

import io.skillforge.platform.crypto.HashKey;
import io.skillforge.platform.crypto.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Locale;

/** Finds an e-mail address that nobody can read: a keyed hash of how it is written by everybody. */
@ApplicationScoped
public class BlindIndex {

    @Inject
    KeyedHash hashes;

    /** 32 bytes, the same for every way to write the address; null for null. */
    public byte[] of(String email) {
        return email == null ? null : hashes.of(HashKey.BLIND_INDEX, normalised(email));
    }

    /**
     * Without regard to width, case and surrounding space. Dots and what stands behind a plus stay: whether they matter is
     * the business of the address's provider, and two people must not become one.
     */
    public static String normalised(String email) {
        var folded = Normalizer.normalize(email, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC).strip();
    }
}
