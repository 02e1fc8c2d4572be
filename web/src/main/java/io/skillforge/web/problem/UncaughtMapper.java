package io.skillforge.web.problem;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.jboss.logging.Logger;

/** Everything else. The caller gets the id of the request only; the log has the rest under the same id. */
@Provider
public class UncaughtMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(UncaughtMapper.class);

    @Inject
    Problems problems;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof EJBAccessException) {
            return problems.refuse();
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
}
