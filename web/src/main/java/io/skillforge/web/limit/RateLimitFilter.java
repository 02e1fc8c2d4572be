package io.skillforge.web.limit;

import io.skillforge.platform.limit.Limit;
import io.skillforge.platform.limit.Share;
import io.skillforge.web.Caller;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/**
 * Counts every request of the API, as soon as it is known who asks, and tells what is left in the headers RateLimit-Policy and
 * RateLimit (draft-ietf-httpapi-ratelimit-headers).
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 10)
public class RateLimitFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String SHARE = RateLimitFilter.class.getName();

    @Inject
    RequestLimiter limiter;

    @Inject
    Caller caller;

    @Context
    HttpServletRequest servlet;

    @Override
    public void filter(ContainerRequestContext request) {
        take().ifPresent(share -> {
            request.setProperty(SHARE, share);
            RequestLimiter.check(share);
        });
    }

    private Optional<Share> take() {
        var key = caller.apiKey();
        if (key.isPresent()) {
            return limiter.take(
                    Limit.ofTier(key.get().slaTier()), key.get().keyId().toString());
        }
        return caller.isKnown() ? limiter.take(Limit.PERSON, caller.subject()) : limiter.takeOfAddress(servlet);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(SHARE) instanceof Share share) {
            var name = '"' + share.limit().name() + '"';
            response.getHeaders()
                    .putSingle("RateLimit-Policy", name + ";q=" + share.limit().perMinute() + ";w=60");
            response.getHeaders()
                    .putSingle(
                            "RateLimit",
                            name + ";r=" + share.remaining() + ";t=" + RequestLimiter.seconds(share.reset()));
        }
    }
}
