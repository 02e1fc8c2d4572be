package io.skillforge.ops.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skillforge.ops.Settings;
import io.skillforge.ops.client.Json;
import io.skillforge.ops.host.Secrets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenIssuerTest {
    private static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");
    private static final TokenContent CONTENT =
            new TokenContent("user-7", List.of("advisor", "partner"), "acme", Duration.ofMinutes(5));

    @TempDir
    Path folder;

    private TokenKey key;

    @BeforeEach
    void nameTheFolder() {
        key = new TokenKey(new Secrets(folder));
    }

    @Test
    void makesAPairOnceThatOnlyItsOwnerReads() throws IOException {
        key.makeIfMissing();
        var first = Files.readString(key.privateFile());
        key.makeIfMissing();

        assertThat(key.privateFile()).content().isEqualTo(first).startsWith("-----BEGIN ");
        assertThat(key.publicFile()).content().startsWith("-----BEGIN PUBLIC KEY-----\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key.privateFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void makesHalfAPairAnewWhole() throws IOException {
        key.makeIfMissing();
        var first = Files.readString(key.privateFile());
        Files.delete(key.publicFile());

        key.makeIfMissing();

        assertThat(key.privateFile()).content().isNotEqualTo(first);
        assertThat(key.publicFile()).exists();
    }

    @Test
    void signsWhatThePublicHalfVerifies() throws IOException, GeneralSecurityException {
        key.makeIfMissing();

        var signed = issuer(Map.of()).issue(CONTENT);

        var parts = signed.token().split("\\.");
        assertThat(verifies(parts[0] + "." + parts[1], parts[2])).isTrue();
        assertThat(verifies(parts[0] + "." + parts[1] + "x", parts[2])).isFalse();
        assertThat(decoded(parts[0])).isEqualTo("{\"alg\":\"ES256\",\"typ\":\"JWT\"}");
        var claims = Json.parse(decoded(parts[1])).orElseThrow();
        assertThat(claims).hasToString("""
                {"iss":"urn:skillforge:local","aud":"skillforge","sub":"user-7","iat":1795233600,"exp":1795233900,\
                "groups":["advisor","partner"],"tenant":"acme"}""");
        assertThat(signed.expiresAt()).isEqualTo(NOW.plusSeconds(300));
        assertThat(signed.toString()).doesNotContain(parts[2]);
    }

    @Test
    void saysWhatToDoWithoutAKey() {
        assertThat(issuer(Map.of()).issueIfPossible(CONTENT)).isEmpty();
        assertThatThrownBy(() -> issuer(Map.of()).issue(CONTENT))
                .hasMessageContaining("token-key.pem is missing: skillforge up makes it");
    }

    @Test
    void saysWhichKeyIsBroken() throws IOException {
        Files.writeString(key.privateFile(), "bm8=\n");
        assertThatThrownBy(() -> issuer(Map.of()).issue(CONTENT))
                .hasMessageContaining("token-key.pem cannot be read; remove it");
    }

    @Test
    void issuesNothingForAServerThatTrustsAProvider() {
        key.makeIfMissing();
        var provider = Map.of(
                "SKILLFORGE_TOKEN_ISSUER", "https://id.example.org",
                "SKILLFORGE_TOKEN_KEYS", "https://id.example.org/keys");

        assertThat(issuer(provider).issueIfPossible(CONTENT)).isEmpty();
        assertThat(issuer(provider).trust().environment(key)).isEmpty();
        assertThatThrownBy(() -> issuer(provider).issue(CONTENT))
                .hasMessageStartingWith("The server takes the tokens of https://id.example.org");
    }

    @Test
    void refusesHalfATrust() {
        assertThatThrownBy(() -> issuer(Map.of("SKILLFORGE_TOKEN_ISSUER", "https://id.example.org")))
                .hasMessageContaining("belong together");
        assertThatThrownBy(() -> issuer(Map.of("SKILLFORGE_TOKEN_KEYS", "https://id.example.org/keys")))
                .hasMessageContaining("belong together");
    }

    @Test
    void showsItsOwnTokenToThisMachineOnly() {
        key.makeIfMissing();
        var own = new TokenCredentials(settings(Map.of()), issuer(Map.of()));
        assertThat(own.header("http://127.0.0.1:8080")).get().asString().startsWith("Bearer ey");
        assertThat(own.header("http://localhost:8080")).isPresent();
        assertThat(own.header("http://192.0.2.1:8080")).isEmpty();

        var given = Map.of("SKILLFORGE_TOKEN", "from-the-provider");
        assertThat(new TokenCredentials(settings(given), issuer(given)).header("https://192.0.2.1"))
                .contains("Bearer from-the-provider");
    }

    private TokenIssuer issuer(Map<String, String> environment) {
        return new TokenIssuer(new TokenTrust(settings(environment)), key, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Settings settings(Map<String, String> environment) {
        return new Settings(folder, environment);
    }

    private boolean verifies(String content, String signature) throws IOException, GeneralSecurityException {
        var body = Files.readString(key.publicFile()).replaceAll("-----[A-Z ]+-----|\\s", "");
        var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(KeyFactory.getInstance("EC")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(body))));
        verifier.update(content.getBytes(StandardCharsets.US_ASCII));
        return verifier.verify(Base64.getUrlDecoder().decode(signature));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
