package io.skillforge.web.problem;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.FieldInvalidException;
import io.skillforge.platform.error.ParameterInvalidException;
import io.skillforge.web.problem.ProblemJson.ErrorJson;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.jboss.logging.Logger;

/** What the domain refuses, in its own words. */
@Provider
public class DomainExceptionMapper implements ExceptionMapper<DomainException> {

    private static final Logger LOG = Logger.getLogger(DomainExceptionMapper.class);

    @Inject
    Problems problems;

    @Override
    public Response toResponse(DomainException refusal) {
        var type = ProblemType.of(refusal.kind());
        if (type.isFaultOfOurs()) {
            LOG.errorf(refusal, "SKF-1002 Request %s cannot be served", problems.requestId());
            return problems.answer(
                    type, "The server cannot do this; its log has the reason under this instance", List.of());
        }
        return problems.answer(type, refusal.getMessage(), errors(refusal));
    }

    static List<ErrorJson> errors(DomainException refusal) {
        if (refusal instanceof FieldInvalidException invalid) {
            return List.of(ErrorJson.ofField(invalid.pointer(), invalid.code(), invalid.getMessage()));
        }
        return refusal instanceof ParameterInvalidException invalid
                ? List.of(ErrorJson.ofParameter(invalid.parameter(), invalid.code(), invalid.getMessage()))
                : List.of();
    }
}
