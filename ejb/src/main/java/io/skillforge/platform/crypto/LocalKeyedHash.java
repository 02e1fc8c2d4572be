package io.skillforge.platform.crypto;

import com.google.crypto.tink.Mac;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Keyed hashes whose secrets lie in files. */
@ApplicationScoped
public class LocalKeyedHash implements KeyedHash {

    private KeyFiles files;

    /** For the container's proxy. */
    protected LocalKeyedHash() {}

    @Inject
    public LocalKeyedHash(KeyFiles files) {
        this.files = files;
    }

    @Override
    public byte[] of(HashKey key, String text) {
        var mac = files.read(FirstKeys.fileOf(key), Mac.class, secret -> Keysets.mac(Keysets.read(secret)));
        try {
            return mac.computeMac(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A keyed hash could not be made", e);
        }
    }
}
