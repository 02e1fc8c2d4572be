package io.skillforge.platform.crypto;

import io.skillforge.platform.json.Json;
import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;

/**
 * An Ed25519 key as RFC 8037 writes it.
 *
 * @param x the public half
 * @param d the secret, null when it is not here
 */
record SigningKey(String x, String d) {

    private static final String ALGORITHM = "Ed25519";
    private static final int KEY_BYTES = 32;

    /** A record would tell the secret. */
    @Override
    public String toString() {
        return "SigningKey " + id();
    }

    static SigningKey generate() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var secret = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            return new SigningKey(encode(publicBytes((EdECPublicKey) pair.getPublic())), encode(secret));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform since 15 has Ed25519", e);
        }
    }

    static SigningKey of(JsonObject key) {
        return new SigningKey(key.getString("x"), key.getString("d", null));
    }

    SigningKey publicHalf() {
        return new SigningKey(x, null);
    }

    /** The key's thumbprint (RFC 7638): the same wherever it is computed. */
    String id() {
        try {
            var canonical = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
            return encode(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    JsonObject toJson() {
        var json = Json.createObjectBuilder()
                .add("kty", "OKP")
                .add("crv", ALGORITHM)
                .add("alg", "EdDSA")
                .add("use", "sig")
                .add("kid", id())
                .add("x", x);
        return (d == null ? json : json.add("d", d)).build();
    }

    PrivateKey privateKey() throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM)
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, decode(d)));
    }

    PublicKey publicKey() throws GeneralSecurityException {
        var bytes = reversed(decode(x));
        var odd = (bytes[0] & 0x80) != 0;
        bytes[0] &= 0x7f;
        var point = new EdECPoint(odd, new BigInteger(1, bytes));
        return KeyFactory.getInstance(ALGORITHM)
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }

    /** Little-endian y, and in its highest bit whether x is odd (RFC 8032). */
    private static byte[] publicBytes(EdECPublicKey key) {
        var y = key.getPoint().getY().toByteArray();
        var bytes = new byte[KEY_BYTES];
        for (var i = 0; i < Math.min(KEY_BYTES, y.length); i++) {
            bytes[i] = y[y.length - 1 - i];
        }
        if (key.getPoint().isXOdd()) {
            bytes[KEY_BYTES - 1] |= (byte) 0x80;
        }
        return bytes;
    }

    private static byte[] reversed(byte[] bytes) {
        var result = new byte[bytes.length];
        for (var i = 0; i < bytes.length; i++) {
            result[i] = bytes[bytes.length - 1 - i];
        }
        return result;
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
