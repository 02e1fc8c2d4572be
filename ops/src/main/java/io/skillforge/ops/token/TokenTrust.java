package io.skillforge.ops.token;

import io.skillforge.ops.OpsException;
import io.skillforge.ops.Settings;
import java.util.Map;

/**
 * Whose tokens the server takes: those of the provider that the environment names, or else those signed with the key in the
 * state folder. Never both, because a server that trusts a provider must not be opened by a file beside it.
 */
public record TokenTrust(Settings settings) {
    static final String ISSUER = "urn:skillforge:local";
    static final String AUDIENCE = "skillforge";
    static final String ROLES_CLAIM = "groups";
    static final String TENANT_CLAIM = "tenant";

    private static final String ISSUER_VARIABLE = "SKILLFORGE_TOKEN_ISSUER";
    private static final String KEYS_VARIABLE = "SKILLFORGE_TOKEN_KEYS";

    public TokenTrust {
        if (settings.text(ISSUER_VARIABLE).isPresent()
                != settings.text(KEYS_VARIABLE).isPresent()) {
            throw OpsException.wrongUse(ISSUER_VARIABLE + " and " + KEYS_VARIABLE + " belong together: set both to take"
                    + " the tokens of a provider, or neither to take those of skillforge token.");
        }
    }

    /** Whether the state folder's own key counts. */
    public boolean own() {
        return settings.text(KEYS_VARIABLE).isEmpty();
    }

    /** What the server is told beyond what the environment says. */
    public Map<String, String> environment(TokenKey key) {
        return own()
                ? Map.of(
                        ISSUER_VARIABLE,
                        ISSUER,
                        KEYS_VARIABLE,
                        key.publicFile().toString(),
                        "SKILLFORGE_TOKEN_ALGORITHM",
                        TokenKey.ALGORITHM,
                        "SKILLFORGE_TOKEN_AUDIENCE",
                        AUDIENCE,
                        "SKILLFORGE_TOKEN_ROLES_CLAIM",
                        ROLES_CLAIM,
                        "SKILLFORGE_TOKEN_TENANT_CLAIM",
                        TENANT_CLAIM)
                : Map.of();
    }

    /** Who issues the tokens that the server takes, for people. */
    public String issuer() {
        return settings.text(ISSUER_VARIABLE).orElse(ISSUER);
    }
}
