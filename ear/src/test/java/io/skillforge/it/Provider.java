package io.skillforge.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What SkillForge sees of an OpenID Connect provider: an address of keys, which it may change, and tokens signed by them. */
final class Provider implements AutoCloseable {

    static final String ISSUER = "https://id.example/realms/skills";
    static final String AUDIENCE = "skillforge-api";

    private final HttpServer http;
    private boolean down;
    private final Map<String, KeyPair> published = new LinkedHashMap<>();

    Provider() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/keys", this::answer);
        http.start();
    }

    String keys() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/keys";
    }

    static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized void publish(String kid, KeyPair pair) {
        published.put(kid, pair);
    }

    /** Whether its keys cannot be had for now. */
    synchronized void down(boolean isDown) {
        down = isDown;
    }

    /** A token in this provider's dialect: roles lie deep, and the tenant is a claim of its own name. */
    static JsonObjectBuilder claims(String... roles) {
        var now = Instant.now().getEpochSecond();
        return Json.createObjectBuilder()
                .add("iss", ISSUER)
                .add("aud", Json.createArrayBuilder(List.of(AUDIENCE, "account")))
                .add("sub", "f3a1c0de-77")
                .add("preferred_username", "somebody")
                .add("iat", now)
                .add("exp", now + 300)
                .add("realm_access", Json.createObjectBuilder().add("roles", Json.createArrayBuilder(List.of(roles))));
    }

    static String signed(String kid, KeyPair pair, JsonObjectBuilder claims) {
        var header = Json.createObjectBuilder().add("alg", "RS256").add("typ", "JWT");
        if (kid != null) {
            header.add("kid", kid);
        }
        return Tokens.signed(Tokens.content(header, claims), pair.getPrivate(), "SHA256withRSA");
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        var keys = Json.createArrayBuilder();
        published.forEach((kid, pair) -> keys.add(jwk(kid, (RSAPublicKey) pair.getPublic())));
        var body =
                Json.createObjectBuilder().add("keys", keys).build().toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(down ? 502 : 200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static JsonObjectBuilder jwk(String kid, RSAPublicKey key) {
        return Json.createObjectBuilder()
                .add("kty", "RSA")
                .add("use", "sig")
                .add("alg", "RS256")
                .add("kid", kid)
                .add("n", encoded(key.getModulus()))
                .add("e", encoded(key.getPublicExponent()));
    }

    /** Without the byte that only says that the number is not negative. */
    private static String encoded(BigInteger number) {
        var bytes = number.toByteArray();
        var begin = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, begin, bytes.length));
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
