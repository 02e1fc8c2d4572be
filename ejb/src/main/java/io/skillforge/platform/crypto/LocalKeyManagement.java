package io.skillforge.platform.crypto;

import com.google.crypto.tink.Aead;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Stream;

/** Key-encryption keys in files, one keyset a purpose. */
@ApplicationScoped
public class LocalKeyManagement implements KeyManagement {

    private record Keyset(Aead aead, List<String> ids) {

        static Keyset of(String text) {
            var keyset = Keysets.read(text);
            return new Keyset(Keysets.aead(keyset), Keysets.ids(keyset));
        }

        String current() {
            return ids.get(0);
        }
    }

    private KeyFiles files;

    /** For the container's proxy. */
    protected LocalKeyManagement() {}

    @Inject
    public LocalKeyManagement(KeyFiles files) {
        this.files = files;
    }

    @Override
    public WrappedKey wrap(KeyPurpose purpose, byte[] dataKey, byte[] associatedData) {
        var keyset = keyset(purpose);
        try {
            return new WrappedKey(keyset.current(), keyset.aead().encrypt(dataKey, associatedData));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A data key could not be wrapped", e);
        }
    }

    @Override
    public byte[] unwrap(KeyPurpose purpose, WrappedKey wrapped, byte[] associatedData) {
        var keyset = keyset(purpose);
        if (!keyset.ids().contains(wrapped.keyId())) {
            throw new DomainException(
                    ProblemKind.KEYS_UNAVAILABLE,
                    "Key " + wrapped.keyId() + " of " + purpose.code() + " is not in " + files.place()
                            + "; mount the folder that holds the keys, or restore it from its backup");
        }
        try {
            return keyset.aead().decrypt(wrapped.bytes(), associatedData);
        } catch (GeneralSecurityException e) {
            throw new DomainException(
                    ProblemKind.VALUE_FORGED, "A data key does not belong to its owner, or was changed", e);
        }
    }

    @Override
    public String currentKeyId(KeyPurpose purpose) {
        return keyset(purpose).current();
    }

    @Override
    public String rotate(KeyPurpose purpose) {
        files.change(FirstKeys.fileOf(purpose), Keysets::withNewCurrent);
        return currentKeyId(purpose);
    }

    @Override
    public void retire(KeyPurpose purpose, String keyId) {
        files.change(FirstKeys.fileOf(purpose), text -> Keysets.without(text, keyId));
    }

    @Override
    public List<WrappingKey> keys() {
        return Stream.of(KeyPurpose.values())
                .flatMap(purpose -> {
                    var keyset = keyset(purpose);
                    return keyset.ids().stream().map(id -> new WrappingKey(purpose, id, id.equals(keyset.current())));
                })
                .toList();
    }

    private Keyset keyset(KeyPurpose purpose) {
        return files.read(FirstKeys.fileOf(purpose), Keyset.class, Keyset::of);
    }
}
