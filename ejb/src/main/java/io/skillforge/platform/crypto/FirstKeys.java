package io.skillforge.platform.crypto;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The files of a complete folder, and what each holds at first. */
final class FirstKeys {

    static final String SIGNING = "signing.jwks.json";

    static final Map<String, Supplier<String>> FILES = files();

    private FirstKeys() {}

    static String fileOf(KeyPurpose purpose) {
        return purpose.code() + ".keyset.json";
    }

    static String fileOf(HashKey key) {
        return key.code() + ".keyset.json";
    }

    /**
     * Whether a new one costs nobody more than a new API key. An installation from before this file is given one, where a
     * missing file else means a wrong folder.
     */
    static boolean isReplaceable(String file) {
        return file.equals(fileOf(HashKey.CALLER));
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
