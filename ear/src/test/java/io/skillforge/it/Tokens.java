package io.skillforge.it;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** Signs the tokens of the tests with a key pair that lives as long as the JVM; the servers are given its public half. */
public final class Tokens {

    static final String ISSUER = "urn:skillforge:local";
    static final String AUDIENCE = "skillforge";

    static final KeyPair KEYS = pair();

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Tokens() {}

    /** A token's content, as this installation would issue it now. */
    public static JsonObjectBuilder claims(String subject, String... roles) {
        var now = Instant.now();
        return Json.createObjectBuilder()
                .add("iss", ISSUER)
                .add("aud", AUDIENCE)
                .add("sub", subject)
                .add("iat", now.getEpochSecond())
                .add("exp", now.plus(Duration.ofHours(2)).getEpochSecond())
                .add("groups", Json.createArrayBuilder(List.of(roles)));
    }

    public static String signed(JsonObjectBuilder claims) {
        return signed(claims, KEYS.getPrivate());
    }

    static String signed(JsonObjectBuilder claims, PrivateKey key) {
        return signed(content("ES256", claims), key, "SHA256withECDSAinP1363Format");
    }

    static String signed(String content, PrivateKey key, String signing) {
        try {
            var signature = Signature.getInstance(signing);
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Header and claims, as they are signed. */
    static String content(String algorithm, JsonObjectBuilder claims) {
        return content(Json.createObjectBuilder().add("alg", algorithm).add("typ", "JWT"), claims);
    }

    static String content(JsonObjectBuilder header, JsonObjectBuilder claims) {
        return encoded(header.build().toString()) + "." + encoded(claims.build().toString());
    }

    private static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String pem(PublicKey key) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
    }

    static void writePublicKey(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, pem(KEYS.getPublic()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
