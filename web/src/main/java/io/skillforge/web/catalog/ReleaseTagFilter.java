package io.skillforge.web.catalog;

import io.skillforge.catalog.ReleaseService;
import io.skillforge.web.Product;
import io.skillforge.web.security.CatalogAccess;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/**
 * Tags answers with the release and version that made them, so that a caller who has one already is told so without a
 * search. Runs after unknown parameters were refused: such a question has no answer to compare. The tag is weak, since
 * the same answer can come compressed, and it is taken before the data are read: a release published in between makes the
 * next question ask again, and never an old answer pass for a new one.
 */
@Provider
@ReleaseTagged
@Priority(Priorities.USER + 100)
public class ReleaseTagFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String PROPERTY = ReleaseTagFilter.class.getName();

    /** Kept by whoever wants to, and asked about each time: a publication counts from its first moment. */
    private static final String OPEN = "public, no-cache";

    /** Where the catalog is for those who sign in, no proxy may hand it on. */
    private static final String CLOSED = "private, no-cache";

    @Inject
    ReleaseService releases;

    @Inject
    CatalogAccess access;

    /** The release and version that a request is answered from; null before the first publication. */
    public static String releaseOf(ContainerRequestContext request) {
        return request.getProperty(PROPERTY) instanceof EntityTag tag ? tag.getValue() : null;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var edition = releases.edition();
        if (edition.isEmpty()) {
            return;
        }
        var tag = new EntityTag("release-" + edition.get() + '-' + Product.VERSION, true);
        request.setProperty(PROPERTY, tag);
        var unchanged = request.getRequest().evaluatePreconditions(tag);
        if (unchanged != null) {
            request.abortWith(unchanged.build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        int status = response.getStatus();
        if (request.getProperty(PROPERTY) instanceof EntityTag tag
                && (status == Status.OK.getStatusCode() || status == Status.NOT_MODIFIED.getStatusCode())) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, access.isOpen() ? OPEN : CLOSED);
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
    }
}
