package io.skillforge.it.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Reads receipts, and verifies them with the published keys and the JDK alone. */
final class Receipts {

    private static final Base64.Decoder BASE64 = Base64.getUrlDecoder();
    private static final HexFormat HEX = HexFormat.of();
    /** What stands before the 32 bytes of an Ed25519 key in X.509 (RFC 8410). */
    private static final String X509 = "302a300506032b6570032100";

    private Receipts() {}

    /** The answer with {@code receipt} and {@code jws}. */
    static JsonObject of(String revocation) {
        var reply = Api.as("compliance-officer").get("/api/v1/consent/revocations/" + revocation);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    static boolean verifies(String jws) {
        var parts = jws.split("\\.");
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(key(decoded(parts[0]).getString("kid")))));
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(BASE64.decode(parts[2]));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is signed. */
    static JsonObject payload(String jws) {
        return decoded(jws.split("\\.")[1]);
    }

    /** The same signature under other words. */
    static String tampered(String jws) {
        var parts = jws.split("\\.");
        var other = new String(BASE64.decode(parts[1]), StandardCharsets.UTF_8)
                .replaceFirst("\"count\":\\d+", "\"count\":99");
        return parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(other.getBytes(StandardCharsets.UTF_8))
                + "." + parts[2];
    }

    private static byte[] key(String id) {
        var key = Api.anonymous().get("/api/v1/receipts/keys").json().getJsonArray("keys").stream()
                .map(each -> each.asJsonObject())
                .filter(each -> each.getString("kid").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No key " + id + " is published"));
        assertThat(key.getString("crv")).isEqualTo("Ed25519");
        return HEX.parseHex(X509 + HEX.formatHex(BASE64.decode(key.getString("x"))));
    }

    private static JsonObject decoded(String part) {
        try (var reader =
                Json.createReader(new StringReader(new String(BASE64.decode(part), StandardCharsets.UTF_8)))) {
            return reader.readObject();
        }
    }
}
