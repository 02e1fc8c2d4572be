package io.skillforge.web.request;

import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Refuses to change anything for a page of another site, unless it is one of {@link AllowedOrigins}. A browser adds no token by itself, but a proxy in front may turn
 * its cookie into one; and the browser says in a header that pages cannot set where the request came from.
 */
@Provider
public class CrossSiteFilter implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Inject
    AllowedOrigins origins;

    @Override
    public void filter(ContainerRequestContext request) {
        var from = request.getHeaderString("Sec-Fetch-Site");
        if (origins.allows(request.getHeaderString("Origin"))) {
            return;
        }
        if (from != null && !OURS.contains(from) && !READING.contains(request.getMethod())) {
            throw new ForbiddenException();
        }
    }
}
