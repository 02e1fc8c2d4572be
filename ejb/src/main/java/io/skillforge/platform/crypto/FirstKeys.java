package io.skillforge.platform.crypto;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The files of a complete folder, and what each holds at first. */
final class FirstKeys {

    static final String SIGNING = "signing.jwks.json";

    static final Map<String, Supplier<String>> FILES = files();

    /** Came with a later release, and opens nothing: in an installation of before it is made when it is missing. */
    static final Set<String> LATER = Set.of(fileOf(HashKey.CALLER), fileOf(HashKey.ANONYMISE));

    private FirstKeys() {}

    static String fileOf(KeyPurpose purpose) {
        return purpose.code() + ".keyset.json";
    }

    static String fileOf(HashKey key) {
        return key.code() + ".keyset.json";
    }

    private static Map<String, Supplier<String>> files() {
        var files = new LinkedHashMap<String, Supplier<String>>();
        for (var key : HashKey.values()) {
            files.put(fileOf(key), Keysets::newHash);
        }
        files.put(SIGNING, () -> SigningKeys.none().withNew().toJson());
        for (var purpose : KeyPurpose.values()) {
            files.put(fileOf(purpose), Keysets::newWrapping);
        }
        return files;
    }
}
