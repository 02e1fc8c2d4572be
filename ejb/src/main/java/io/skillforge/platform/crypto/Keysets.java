package io.skillforge.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.HmacParameters;
import com.google.crypto.tink.mac.MacConfig;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/** Tink's keysets as text, and what is made of them. Their files are protected by their rights, so the text is clear. */
final class Keysets {

    private static final int HASH_BYTES = 32;

    static {
        try {
            AeadConfig.register();
            MacConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink cannot start", e);
        }
    }

    private Keysets() {}

    @FunctionalInterface
    private interface Work<T> {
        T run() throws GeneralSecurityException;
    }

    static String newWrapping() {
        return write(generate(PredefinedAeadParameters.AES256_GCM));
    }

    /** Without Tink's prefix: a hash is 32 bytes and nothing else. */
    static String newHash() {
        return write(generate(checked(() -> HmacParameters.builder()
                .setKeySizeBytes(HASH_BYTES)
                .setTagSizeBytes(HASH_BYTES)
                .setHashType(HmacParameters.HashType.SHA256)
                .setVariant(HmacParameters.Variant.NO_PREFIX)
                .build())));
    }

    private static KeysetHandle generate(Parameters parameters) {
        return checked(() -> KeysetHandle.generateNew(parameters, RegistryConfiguration.get()));
    }

    static KeysetHandle read(String text) {
        return checked(() -> TinkJsonProtoKeysetFormat.parseKeyset(
                text, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
    }

    private static String write(KeysetHandle keyset) {
        return checked(() -> TinkJsonProtoKeysetFormat.serializeKeyset(
                keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
    }

    static Aead aead(KeysetHandle keyset) {
        return checked(() -> keyset.getPrimitive(RegistryConfiguration.get(), Aead.class));
    }

    static Mac mac(KeysetHandle keyset) {
        return checked(() -> keyset.getPrimitive(RegistryConfiguration.get(), Mac.class));
    }

    /** The same keys and a new one, which is current. */
    static String withNewCurrent(String text) {
        return write(checked(() -> KeysetHandle.newBuilder(read(text))
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build()));
    }

    /** The same keys but one, which is not the current one. */
    static String without(String text, String keyId) {
        var old = read(text);
        var builder = KeysetHandle.newBuilder(old);
        for (var i = old.size() - 1; i >= 0; i--) {
            if (idOf(old.getAt(i)).equals(keyId) && !old.getAt(i).isPrimary()) {
                builder.deleteAt(i);
            }
        }
        return write(checked(builder::build));
    }

    static String currentId(KeysetHandle keyset) {
        return idOf(keyset.getPrimary());
    }

    /** The current one first. */
    static List<String> ids(KeysetHandle keyset) {
        var ids = new ArrayList<String>();
        ids.add(currentId(keyset));
        for (var i = 0; i < keyset.size(); i++) {
            if (!keyset.getAt(i).isPrimary()) {
                ids.add(idOf(keyset.getAt(i)));
            }
        }
        return ids;
    }

    private static String idOf(KeysetHandle.Entry entry) {
        return String.format("%08x", entry.getId());
    }

    private static <T> T checked(Work<T> work) {
        try {
            return work.run();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key file is damaged", e);
        }
    }
}
