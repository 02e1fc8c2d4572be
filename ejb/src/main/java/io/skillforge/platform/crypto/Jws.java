package io.skillforge.platform.crypto;

import io.skillforge.platform.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Optional;

/** Compact JSON web signatures with Ed25519 (RFC 7515, RFC 8037), and no other algorithm. */
final class Jws {

    private static final String ALGORITHM = "EdDSA";

    private Jws() {}

    /** @param type what is signed, as the header's {@code typ}: a receipt must not pass for something else */
    static String sign(SigningKey key, String type, String payload) {
        var header = Json.createObjectBuilder()
                .add("alg", ALGORITHM)
                .add("kid", key.id())
                .add("typ", type)
                .build()
                .toString();
        var signed = SigningKey.encode(utf8(header)) + "." + SigningKey.encode(utf8(payload));
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key.privateKey());
            signature.update(utf8(signed));
            return signed + "." + SigningKey.encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A text could not be signed", e);
        }
    }

    /** The payload when one of the keys signed it as this type; empty for anything else. */
    static Optional<String> verify(SigningKeys keys, String type, String jws) {
        var parts = jws.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var header = header(parts[0]);
            var key = keys.find(header.getString("kid", ""));
            var asked = ALGORITHM.equals(header.getString("alg", ""))
                    && type.equals(header.getString("typ", ""))
                    && !header.containsKey("crit");
            if (!asked || key.isEmpty()) {
                return Optional.empty();
            }
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key.get().publicKey());
            signature.update(utf8(parts[0] + "." + parts[1]));
            return signature.verify(SigningKey.decode(parts[2]))
                    ? Optional.of(new String(SigningKey.decode(parts[1]), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException | JsonException | ClassCastException e) {
            return Optional.empty();
        }
    }

    private static JsonObject header(String encoded) {
        var text = new String(SigningKey.decode(encoded), StandardCharsets.UTF_8);
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
