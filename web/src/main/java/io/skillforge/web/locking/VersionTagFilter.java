package io.skillforge.web.locking;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Says in the header ETag which version an answer shows, for the change that may follow. */
@Provider
public class VersionTagFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof VersionedJson document) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, RowVersion.tag(document.version()));
        }
    }
}
