package io.skillforge.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who gets in: every way to forge or stretch a token is refused, on open resources too. */
@ServerTest
class SignInIT {

    private static final String CLOSED = "/api/v1/operations/jobs";
    private static final String OPEN = "/api/v1/about";

    private static JsonObjectBuilder admin() {
        return Tokens.claims("admin", "platform-admin");
    }

    private static long secondsFromNow(long seconds) {
        return Instant.now().getEpochSecond() + seconds;
    }

    static Stream<Arguments> badTokens() {
        var good = Tokens.signed(admin());
        var parts = good.split("\\.");
        return Stream.of(
                Arguments.of("no token at all", "wrong"),
                Arguments.of("expired", Tokens.signed(admin().add("exp", secondsFromNow(-120)))),
                Arguments.of("without an end", Tokens.signed(admin().remove("exp"))),
                Arguments.of("not yet valid", Tokens.signed(admin().add("nbf", secondsFromNow(600)))),
                Arguments.of("of another issuer", Tokens.signed(admin().add("iss", "https://id.example.org"))),
                Arguments.of("without an issuer", Tokens.signed(admin().remove("iss"))),
                Arguments.of("for somebody else", Tokens.signed(admin().add("aud", "another-service"))),
                Arguments.of("for nobody", Tokens.signed(admin().remove("aud"))),
                Arguments.of("without a subject", Tokens.signed(admin().remove("sub"))),
                Arguments.of(
                        "signed by another key",
                        Tokens.signed(admin(), Tokens.pair().getPrivate())),
                Arguments.of("unsigned", Tokens.content("none", admin()) + "."),
                Arguments.of("unsigned, with a signature of another", Tokens.content("none", admin()) + "." + parts[2]),
                Arguments.of("signed with the public key as password", hs256()),
                Arguments.of(
                        "with other claims than were signed",
                        Tokens.content("ES256", admin().add("sub", "another")) + "." + parts[2]),
                Arguments.of("without signature", parts[0] + "." + parts[1] + "."));
    }

    /** What a verifier takes that believes the token's own word for the algorithm. */
    private static String hs256() {
        try {
            var content = Tokens.content("HS256", admin());
            var mac = Mac.getInstance("HmacSHA256");
            var secret = Tokens.pem(Tokens.KEYS.getPublic()).getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var signature = mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void aTokenThatDoesNotHoldIsRefused(String what, String token) {
        var api = Api.anonymous().withToken(token);
        for (var path : new String[] {CLOSED, OPEN}) {
            var reply = api.get(path);
            Problem.of(reply, 401, "not-authenticated");
            assertThat(reply.challenge()).as(what).startsWith("Bearer realm=\"skillforge\"");
        }
    }

    @Test
    void withoutATokenTheCatalogIsOpenAndNothingElse() {
        assertThat(Api.anonymous().get(OPEN).status()).isEqualTo(200);
        assertThat(Api.anonymous().get("/api/v1/occupations").status()).isEqualTo(200);
        var reply = Api.anonymous().get(CLOSED);
        Problem.of(reply, 401, "not-authenticated");
        assertThat(reply.challenge()).isEqualTo("Bearer realm=\"skillforge\"");
    }

    @Test
    void theRoleDecides() {
        assertThat(Api.as("data-steward").get(CLOSED).status()).isEqualTo(200);
        assertThat(Api.as("learner", "platform-admin").get(CLOSED).status()).isEqualTo(200);
        assertThat(Api.as("learner").get(OPEN).status()).isEqualTo(200);
        Problem.of(Api.as("learner").get(CLOSED), 403, "forbidden");
        Problem.of(Api.as("PLATFORM-ADMIN").get(CLOSED), 403, "forbidden");
        Problem.of(Api.as().get(CLOSED), 403, "forbidden");
    }

    @Test
    void rolesMayComeInOneText() {
        var claims = admin().add("groups", "learner data-steward");
        assertThat(Api.anonymous().withToken(Tokens.signed(claims)).get(CLOSED).status())
                .isEqualTo(200);
    }

    @Test
    void aTokenWithoutRolesIsSomebodyWhoMayDoNothing() {
        var claims =
                admin().remove("groups").add("roles", Json.createArrayBuilder().add("platform-admin"));
        Problem.of(Api.anonymous().withToken(Tokens.signed(claims)).get(CLOSED), 403, "forbidden");
    }

    @Test
    void nothingButATokenIsAWayIn() {
        for (var header : new String[] {"Basic YWRtaW46YWRtaW4=", "Bearer", "Bearer "}) {
            Problem.of(Api.anonymous().withAuthorization(header).get(CLOSED), 401, "not-authenticated");
        }
    }
}
