package io.skillforge.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who makes the request, as the token says that the server verified; nobody in particular where there is none. */
@RequestScoped
public class Caller {

    /** Providers differ in how they name claims of one's own; 40-security.cli sets it from the environment. */
    private static final String TENANT_CLAIM = System.getProperty("skillforge.token.tenant-claim", "tenant");

    private JsonWebToken token;

    protected Caller() {}

    @Inject
    public Caller(JsonWebToken token) {
        this.token = token;
    }

    public boolean isKnown() {
        return token.getRawToken() != null;
    }

    /**
     * The subject of the token, which is what logs may call the caller: an id at the provider, never a name or an address.
     *
     * @throws IllegalStateException for nobody in particular
     */
    public String subject() {
        if (!isKnown()) {
            throw new IllegalStateException("The request has no token, so it needs a resource that asks for a role");
        }
        return token.getSubject();
    }

    /** Those of ours; a provider's groups of other systems are left out. */
    public Set<String> roles() {
        return isKnown()
                ? token.getGroups().stream().filter(Roles.ALL::contains).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    public boolean hasRole(String role) {
        return roles().contains(role);
    }

    /** The code of the partner that the caller belongs to. */
    public Optional<String> tenant() {
        if (!isKnown()) {
            return Optional.empty();
        }
        // A claim that the specification does not know comes as JSON.
        Object claim = token.getClaim(TENANT_CLAIM);
        var code = claim instanceof JsonString json ? json.getString() : claim instanceof String text ? text : "";
        return Optional.of(code.strip()).filter(text -> !text.isEmpty());
    }
}
