package io.skillforge.web.problem;

import io.skillforge.web.Caller;
import io.skillforge.web.problem.ProblemJson.ErrorJson;
import io.skillforge.web.request.RequestIdFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Answers problems to the request at hand. */
@RequestScoped
public class Problems {

    /** How to come in, as the answer to who came without a token, or with one that does not hold. */
    static final String CHALLENGE = "Bearer realm=\"skillforge\"";

    @Inject
    HttpServletRequest request;

    @Inject
    Caller caller;

    Response answer(ProblemType type, String detail, List<ErrorJson> errors) {
        var answer = Response.status(type.status())
                .type(ProblemJson.MEDIA_TYPE)
                .entity(ProblemJson.of(type, detail, requestId(), errors));
        if (type.equals(ProblemType.NOT_AUTHENTICATED)) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        return answer.build();
    }

    /** Without an identity the caller is asked for one; with one, it does not suffice. */
    Response refuse() {
        return !caller.isKnown()
                ? answer(
                        ProblemType.NOT_AUTHENTICATED,
                        "This needs a bearer token or an API key with a role that may do it",
                        List.of())
                : answer(ProblemType.FORBIDDEN, "No role of this token or key may do this", List.of());
    }

    String requestId() {
        return RequestIdFilter.idOf(request);
    }
}
