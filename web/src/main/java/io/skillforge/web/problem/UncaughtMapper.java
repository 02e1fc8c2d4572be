package io.skillforge.web.problem;

import io.skillforge.platform.error.Trouble;
import io.skillforge.web.request.BodyTooLargeException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.jboss.logging.Logger;

/** Everything else. The caller gets the id of the request only; the log has the rest under the same id. */
@Provider
public class UncaughtMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(UncaughtMapper.class);

    private static final int RETRY_SECONDS = 10;

    @Inject
    Problems problems;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof EJBAccessException) {
            return problems.refuse();
        }
        if (BodyTooLargeException.isBehind(failure)) {
            return problems.answer(ProblemType.BODY_TOO_LARGE, BodyTooLargeException.DETAIL, List.of());
        }
        var trouble = Trouble.behind(failure);
        if (trouble.isPresent()) {
            return tell(trouble.get(), failure);
        }
        if (failure instanceof ProcessingException) {
            LOG.debugf(failure, "SKF-1001 Request %s has a body that cannot be read", problems.requestId());
            return problems.answer(
                    ProblemType.BODY_UNREADABLE,
                    "The body is no JSON document of the shape that this address takes; /openapi describes it",
                    List.of());
        }
        LOG.errorf(failure, "SKF-1000 Request %s failed", problems.requestId());
        return problems.answer(
                ProblemType.INTERNAL, "Something went wrong here; the log has it under this instance", List.of());
    }

    private Response tell(Trouble trouble, Throwable failure) {
        return switch (trouble) {
            case TOO_SLOW -> {
                LOG.warnf("SKF-1003 Request %s was cancelled because it took too long", problems.requestId());
                yield later(ProblemType.TOO_SLOW, "This took longer than a request may; try again, or ask for less");
            }
            case DATABASE_AWAY -> {
                LOG.errorf(failure, "SKF-1004 Request %s found no database", problems.requestId());
                yield later(ProblemType.UNAVAILABLE, "The server cannot reach its database at the moment; try again");
            }
            case UNSTORABLE ->
                problems.answer(
                        ProblemType.INVALID, "A text or a time in the request has no form that can be kept", List.of());
        };
    }

    private Response later(ProblemType type, String detail) {
        return Response.fromResponse(problems.answer(type, detail, List.of()))
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build();
    }
}
