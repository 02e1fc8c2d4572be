package io.skillforge.ops.token;

import io.skillforge.ops.client.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * What a token says of its bearer.
 *
 * @param tenant the code of a partner; null for people of the installation itself
 */
public record TokenContent(String subject, List<String> roles, String tenant, Duration lasts) {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** A signed token, and when it ends. */
    public record Signed(String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "Signed[…]";
        }
    }

    Signed signed(PrivateKey key, Clock clock) {
        var now = clock.instant();
        var header = Json.PROVIDER
                .createObjectBuilder()
                .add("alg", TokenKey.ALGORITHM)
                .add("typ", "JWT");
        var content = encoded(header.build()) + "." + encoded(claims(now));
        return new Signed(content + "." + BASE64.encodeToString(TokenKey.sign(key, content)), now.plus(lasts));
    }

    private JsonObject claims(Instant now) {
        var claims = Json.PROVIDER
                .createObjectBuilder()
                .add("iss", TokenTrust.ISSUER)
                .add("aud", TokenTrust.AUDIENCE)
                .add("sub", subject)
                .add("iat", now.getEpochSecond())
                .add("exp", now.plus(lasts).getEpochSecond())
                .add(TokenTrust.ROLES_CLAIM, Json.PROVIDER.createArrayBuilder(roles));
        if (tenant != null) {
            claims.add(TokenTrust.TENANT_CLAIM, tenant);
        }
        return claims.build();
    }

    private static String encoded(JsonObject json) {
        return BASE64.encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
