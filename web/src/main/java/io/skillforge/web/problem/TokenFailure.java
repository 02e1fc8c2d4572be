package io.skillforge.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Where the server finds no key to verify a token by, it answers 500: for a token that names a key of somebody else as for one
 * whose issuer cannot be reached. The caller is not let in either way, which is a 401; the operator reads of it here.
 */
final class TokenFailure {

    private static final Logger LOG = Logger.getLogger(TokenFailure.class);
    private static final String SCHEME = "bearer ";
    private static final long PAUSE = Duration.ofMinutes(1).toNanos();

    /** Callers decide how often this happens, so it is told once a minute at most. */
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());

    private TokenFailure() {}

    /** Whether an error stems from such a token. Errors of resources never come as a bare status. */
    static boolean isBehind(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return Integer.valueOf(Status.INTERNAL_SERVER_ERROR.getStatusCode())
                        .equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) == null
                && authorization != null
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    static void tell() {
        var now = System.nanoTime();
        var next = NEXT.get();
        if (now - next >= 0 && NEXT.compareAndSet(next, now + PAUSE)) {
            LOG.warn(
                    "SKF-1002 A token was refused because no key for it is known: it is somebody else's, or the address in"
                            + " SKILLFORGE_TOKEN_KEYS does not answer");
        }
    }
}
