package io.skillforge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A server that takes the tokens of an OpenID Connect provider: by its environment alone, with keys that change. */
@BesideOthers
class ProviderIT {

    private static final String CLOSED = "/api/v1/operations/jobs";

    @Test
    void takesTheProvidersTokensWhateverKeysItHasByThen() {
        var first = Provider.pair();
        var second = Provider.pair();
        var login = Databases.create(TestServer.postgres(), "skillforge_provider");
        var base = Path.of("target").toAbsolutePath().resolve("provider-server");
        try (var provider = new Provider();
                var server = new ServerProcess(base, login)
                        .with("SKILLFORGE_TOKEN_ISSUER", Provider.ISSUER)
                        .with("SKILLFORGE_TOKEN_KEYS", provider.keys())
                        .with("SKILLFORGE_TOKEN_ALGORITHM", "RS256")
                        .with("SKILLFORGE_TOKEN_AUDIENCE", Provider.AUDIENCE)
                        .with("SKILLFORGE_TOKEN_ROLES_CLAIM", "realm_access/roles")) {
            provider.publish("first", first);
            provider.down(true);
            server.start();
            var api = server.anonymous();

            var early = Provider.signed("first", first, Provider.claims("data-steward"));
            refused(api, early);
            assertThat(api.get("/api/v1/about").status()).isEqualTo(200);
            provider.down(false);

            assertThat(status(api, Provider.signed("first", first, Provider.claims("data-steward", "offline_access"))))
                    .isEqualTo(200);
            assertThat(status(api, Provider.signed("first", first, Provider.claims("offline_access"))))
                    .isEqualTo(403);
            refused(
                    api,
                    Provider.signed(
                            "first", first, Provider.claims("data-steward").add("aud", "account")));
            refused(
                    api,
                    Provider.signed(
                            "first", first, Provider.claims("data-steward").add("iss", Tokens.ISSUER)));
            refused(api, Provider.signed("first", second, Provider.claims("data-steward")));
            // Those of the key that the launcher makes for a server without a provider count for nothing here.
            refused(api, Tokens.signed(Tokens.claims("admin", "platform-admin")));

            provider.publish("second", second);
            assertThat(status(api, Provider.signed("second", second, Provider.claims("data-steward"))))
                    .as("a key that came later is fetched when a token names it")
                    .isEqualTo(200);
            refused(api, Provider.signed("third", Provider.pair(), Provider.claims("data-steward")));
            refused(api, Provider.signed(null, first, Provider.claims("data-steward")));

            provider.down(true);
            assertThat(status(api, Provider.signed("second", second, Provider.claims("data-steward"))))
                    .as("with the provider gone, its keys hold for a while")
                    .isEqualTo(200);
        }
    }

    private static int status(Api api, String token) {
        return api.withToken(token).get(CLOSED).status();
    }

    private static void refused(Api api, String token) {
        Problem.of(api.withToken(token).get(CLOSED), 401, "not-authenticated");
    }
}
