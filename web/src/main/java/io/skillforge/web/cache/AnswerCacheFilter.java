package io.skillforge.web.cache;

import io.skillforge.web.catalog.ReleaseTagFilter;
import io.skillforge.web.catalog.ReleaseTagged;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.TreeMap;

/**
 * Answers what was answered before, in front of every resource whose answers change with a release alone. Runs last of the
 * filters: who may not ask, or asks what makes no sense, was refused by then, and who has the answer was told so.
 */
@Provider
@ReleaseTagged
@Priority(Priorities.USER + 200)
public class AnswerCacheFilter implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {

    /** Where an answer that is on its way is to be kept. */
    private static final String PLACE = AnswerCacheFilter.class.getName();

    private record Place(Area area, String release, String question) {}

    @Inject
    AnswerCaches caches;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var method = resource.getResourceMethod();
        var release = ReleaseTagFilter.releaseOf(request);
        if (!request.getMethod().equals(HttpMethod.GET) || release == null || !isKept(method)) {
            return;
        }
        var place = new Place(area(method), release, question(request.getUriInfo()));
        caches.find(place.area(), release, place.question())
                .ifPresentOrElse(
                        answer -> request.abortWith(Response.ok(answer.body(), answer.type())
                                .header(HttpHeaders.LINK, answer.link())
                                .build()),
                        () -> request.setProperty(PLACE, place));
    }

    /** Only what went well is kept, and no stream: it can be of any length. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != Status.OK.getStatusCode() || response.getEntity() instanceof StreamingOutput) {
            request.removeProperty(PLACE);
        }
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException, WebApplicationException {
        if (!(context.getProperty(PLACE) instanceof Place place)) {
            context.proceed();
            return;
        }
        var copy = new CopyingStream(context.getOutputStream());
        context.setOutputStream(copy);
        context.proceed();
        var link = context.getHeaders().getFirst(HttpHeaders.LINK);
        copy.copy()
                .ifPresent(body -> caches.keep(
                        place.area(),
                        place.release(),
                        place.question(),
                        new Answer(body, context.getMediaType().toString(), link == null ? null : link.toString())));
    }

    /** CACHE-1: what asks for a role can be of somebody. */
    static boolean isKept(Method method) {
        return method.isAnnotationPresent(PermitAll.class);
    }

    /** What takes parameters is a search; the rest is a thing with an address. */
    static Area area(Method method) {
        var own = method.getAnnotation(Cached.class);
        var type = method.getDeclaringClass().getAnnotation(Cached.class);
        if (own != null || type != null) {
            return own == null ? type.value() : own.value();
        }
        var asks = Arrays.stream(method.getParameters()).anyMatch(each -> each.isAnnotationPresent(QueryParam.class));
        return asks ? Area.SEARCHES : Area.DETAILS;
    }

    /** The same for parameters in another order. No part can hold the separator: control characters were refused. */
    private static String question(UriInfo uri) {
        return uri.getPath() + '\n' + new TreeMap<>(uri.getQueryParameters());
    }
}
