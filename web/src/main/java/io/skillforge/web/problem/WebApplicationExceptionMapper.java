package io.skillforge.web.problem;

import io.skillforge.platform.error.DomainException;
import io.skillforge.web.request.BodyTooLargeException;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/**
 * What the framework refuses: an unknown address, a method, a media type, a body, a caller. Its own texts name classes,
 * so they are replaced.
 */
@Provider
public class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {

    @Inject
    Problems problems;

    @Inject
    DomainExceptionMapper domain;

    @Override
    public Response toResponse(WebApplicationException refusal) {
        if (refusal.getResponse().getStatus() < 400) {
            return refusal.getResponse();
        }
        if (refusal.getCause() instanceof DomainException cause) {
            return domain.toResponse(cause);
        }
        if (refusal instanceof ForbiddenException || refusal instanceof NotAuthorizedException) {
            return problems.refuse();
        }
        return answer(refusal);
    }

    private Response answer(WebApplicationException refusal) {
        var type = ProblemType.of(refusal.getResponse().getStatusInfo());
        var answer = Response.fromResponse(problems.answer(type, detail(type.status()), List.of()));
        for (var header : List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER)) {
            var value = refusal.getResponse().getHeaderString(header);
            if (value != null) {
                answer.header(header, value);
            }
        }
        return answer.build();
    }

    static String detail(int status) {
        return switch (Status.fromStatusCode(status)) {
            case NOT_FOUND -> "There is nothing at this address; /openapi lists what there is";
            case UNAUTHORIZED ->
                "The bearer token does not hold: it is expired, or signed or issued by somebody unknown here";
            case METHOD_NOT_ALLOWED -> "This address does not take this method; see the header Allow";
            case NOT_ACCEPTABLE -> "This address answers application/json only";
            case REQUEST_ENTITY_TOO_LARGE -> BodyTooLargeException.DETAIL;
            case REQUEST_URI_TOO_LONG -> "The address is longer than 8 KiB";
            case REQUEST_HEADER_FIELDS_TOO_LARGE -> "The headers are longer than 16 KiB";
            case TOO_MANY_REQUESTS -> "More was asked than this caller may; the header Retry-After says when to go on";
            case UNSUPPORTED_MEDIA_TYPE -> "This address takes application/json only";
            default -> "The request cannot be done as it was sent";
        };
    }
}
