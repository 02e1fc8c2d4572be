package io.skillforge.web.paging;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Says in the header too where the next page is: relative to the page, so that it holds behind any proxy, and whoever was
 * asked for by name cannot be sent elsewhere by an answer that was kept.
 */
@Provider
public class NextLinkFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof PageJson page && page.nextPageToken() != null) {
            var next = request.getUriInfo()
                    .getRequestUriBuilder()
                    .replaceQueryParam("pageToken", page.nextPageToken())
                    .build();
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.LINK, '<' + next.getRawPath() + '?' + next.getRawQuery() + ">; rel=\"next\"");
        }
    }
}
