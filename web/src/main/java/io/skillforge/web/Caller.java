package io.skillforge.web;

import io.skillforge.partner.ApiKeyHolder;
import io.skillforge.partner.ApiKeyScope;
import io.skillforge.platform.tenant.Actor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who makes the request, as the token says that the server verified, or the API key that {@code ApiKeyFilter} found; nobody
 * in particular where there is neither.
 */
@RequestScoped
public class Caller {

    /** Providers differ in how they name claims of one's own; 40-security.cli sets it from the environment. */
    private static final String TENANT_CLAIM = System.getProperty("skillforge.token.tenant-claim", "tenant");

    private JsonWebToken token;
    private ApiKeyHolder key;

    protected Caller() {}

    @Inject
    public Caller(JsonWebToken token) {
        this.token = token;
    }

    /** For the filter that found whom the request's key stands for. */
    public void signIn(ApiKeyHolder holder) {
        key = holder;
    }

    public boolean isKnown() {
        return key != null || token.getRawToken() != null;
    }

    /** The key that the request came with; empty for a token, and for nobody in particular. */
    public Optional<ApiKeyHolder> apiKey() {
        return Optional.ofNullable(key);
    }

    /** How the audit trail names the caller. */
    public Actor actor() {
        return key == null ? Actor.user(subject(), roles()) : Actor.service(subject(), roles());
    }

    /**
     * The subject of the token, or the id of the key, which is what logs may call the caller: never a name or an address.
     *
     * @throws IllegalStateException for nobody in particular
     */
    public String subject() {
        if (!isKnown()) {
            throw new IllegalStateException("The request has no token, so it needs a resource that asks for a role");
        }
        return key == null ? token.getSubject() : key.keyId().toString();
    }

    /** Those of ours; a provider's groups of other systems are left out. */
    public Set<String> roles() {
        if (key != null) {
            return key.scope() == ApiKeyScope.PARTNER ? Set.of(Roles.PARTNER) : Set.of();
        }
        return isKnown()
                ? token.getGroups().stream().filter(Roles.ALL::contains).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    public boolean hasRole(String role) {
        return roles().contains(role);
    }

    /** The code of the partner that the caller belongs to. */
    public Optional<String> tenant() {
        if (key != null) {
            return Optional.of(key.partnerCode());
        }
        if (!isKnown()) {
            return Optional.empty();
        }
        // A claim that the specification does not know comes as JSON.
        Object claim = token.getClaim(TENANT_CLAIM);
        var code = claim instanceof JsonString json ? json.getString() : claim instanceof String text ? text : "";
        return Optional.of(code.strip()).filter(text -> !text.isEmpty());
    }
}
