package io.skillforge.web.security;

import io.skillforge.partner.ApiKeyHolder;
import io.skillforge.partner.ApiKeySignIn;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.tenant.Actor;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import io.skillforge.web.Caller;
import io.skillforge.web.limit.RequestLimiter;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/**
 * Signs a request in by its API key. Bearer tokens are the container's business and were verified before; a key that does
 * not hold is refused on open addresses too, as a token is.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class ApiKeyFilter implements ContainerRequestFilter {

    public static final String HEADER = "X-API-Key";

    private static final Scope ANYBODYS = Scope.all(Actor.system("api-key-sign-in"));

    @Inject
    ApiKeySignIn keys;

    @Inject
    Scopes scopes;

    @Inject
    Caller caller;

    @Inject
    RequestLimiter limiter;

    @Context
    HttpServletRequest servlet;

    @Override
    public void filter(ContainerRequestContext request) {
        var sent = request.getHeaders().get(HEADER);
        if (sent != null) {
            caller.signIn(holder(sent));
            request.setSecurityContext(new KeySecurityContext(caller, request.getSecurityContext()));
        }
    }

    private ApiKeyHolder holder(List<String> sent) {
        if (sent.size() > 1 || caller.isKnown()) {
            throw refused("Send one API key or one bearer token, and not both");
        }
        return scopes.call(ANYBODYS, () -> keys.find(sent.get(0))).orElseThrow(() -> {
            limiter.countStranger(servlet);
            return refused("The API key does not hold: it is unknown here, has expired or was revoked");
        });
    }

    private static DomainException refused(String sentence) {
        return new DomainException(ProblemKind.NOT_AUTHENTICATED, sentence);
    }
}
