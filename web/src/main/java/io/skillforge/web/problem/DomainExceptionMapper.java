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

/** What the domain refuses, in its own words. */
@Provider
public class DomainExceptionMapper implements ExceptionMapper<DomainException> {

    @Inject
    Problems problems;

    @Override
    public Response toResponse(DomainException refusal) {
        return problems.answer(ProblemType.of(refusal.kind()), refusal.getMessage(), errors(refusal));
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
