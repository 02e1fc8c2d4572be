package io.skillforge.web.problem;

import io.skillforge.platform.id.Ids;
import io.skillforge.web.json.JsonDocuments;
import io.skillforge.web.request.RequestIdFilter;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.util.List;

/** What the container refuses before a resource is asked: a bad token, a page that is not there. */
@WebServlet(ErrorPage.PATH)
public class ErrorPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** As in web.xml, which sends all errors here. */
    static final String PATH = "/error";

    @Inject
    transient Ids ids;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = status(request);
        response.setStatus(status.getStatusCode());
        if (status == Status.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, Problems.CHALLENGE + ", error=\"invalid_token\"");
        }
        response.setContentType(ProblemJson.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        var id = RequestIdFilter.idOf(request);
        var problem = ProblemJson.of(
                ProblemType.of(status),
                WebApplicationExceptionMapper.detail(status.getStatusCode()),
                id == null ? ids.next().toString() : id,
                List.of());
        response.getOutputStream().write(JsonDocuments.bytes(problem));
    }

    /** Somebody who asks for this page itself finds nothing. */
    private static Status status(HttpServletRequest request) {
        if (TokenFailure.isBehind(request)) {
            TokenFailure.tell();
            return Status.UNAUTHORIZED;
        }
        var code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code == null ? Status.NOT_FOUND : Status.fromStatusCode(code);
        return status == null ? Status.INTERNAL_SERVER_ERROR : status;
    }
}
