package io.skillforge.ops.client;

import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.Optional;

/** Verifies receipts: compact JSON web signatures with Ed25519, by keys of a JSON web key set. */
public final class Receipt {
    private static final String TYPE = "consent-receipt";

    private Receipt() {}

    /** What was signed, when one of the keys signed it and the document beside the signature says the same. */
    public static Optional<JsonObject> verify(String receipt, String keys) {
        var document = Json.parse(receipt).orElse(JsonObject.EMPTY_JSON_OBJECT);
        var parts = document.getString("jws", "").split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return signed(parts, keys)
                    .filter(content -> !document.containsKey("receipt") || content.equals(document.get("receipt")));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<JsonObject> signed(String[] parts, String keys) throws GeneralSecurityException {
        var header = Json.parse(text(parts[0])).orElse(JsonObject.EMPTY_JSON_OBJECT);
        var key = Json.objects(Json.parse(keys).orElse(JsonObject.EMPTY_JSON_OBJECT), "keys").stream()
                .filter(each -> header.getString("kid", "-").equals(each.getString("kid", "")))
                .findFirst();
        var asked = "EdDSA".equals(header.getString("alg", ""))
                && TYPE.equals(header.getString("typ", ""))
                && !header.containsKey("crit");
        if (!asked || key.isEmpty()) {
            return Optional.empty();
        }
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(key(bytes(key.get().getString("x", ""))));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(bytes(parts[2])) ? Json.parse(text(parts[1])) : Optional.empty();
    }

    /** RFC 8032: the y coordinate, little end first; its highest bit is the sign of x. */
    private static PublicKey key(byte[] encoded) throws GeneralSecurityException {
        var bytes = encoded.clone();
        var odd = (bytes[bytes.length - 1] & 0x80) != 0;
        bytes[bytes.length - 1] &= 0x7F;
        for (int low = 0, high = bytes.length - 1; low < high; low++, high--) {
            var kept = bytes[low];
            bytes[low] = bytes[high];
            bytes[high] = kept;
        }
        var point = new EdECPoint(odd, new BigInteger(1, bytes));
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }

    private static String text(String part) {
        return new String(bytes(part), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String part) {
        var bytes = Base64.getUrlDecoder().decode(part);
        if (bytes.length == 0) {
            throw new IllegalArgumentException("empty");
        }
        return bytes;
    }
}
