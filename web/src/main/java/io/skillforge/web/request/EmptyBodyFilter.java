package io.skillforge.web.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * A request without a body has no type either; where the body is optional it must not be refused for that. Where the body is
 * needed, it is missing then, and not of the wrong type.
 */
@Provider
@PreMatching
public class EmptyBodyFilter implements ContainerRequestFilter {

    private static final Set<String> WITH_BODIES = Set.of("POST", "PUT", "PATCH");

    @Override
    public void filter(ContainerRequestContext request) {
        if (WITH_BODIES.contains(request.getMethod())
                && request.getHeaderString(HttpHeaders.CONTENT_TYPE) == null
                && request.getHeaderString("Transfer-Encoding") == null
                && request.getLength() <= 0) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
    }
}
