package io.skillforge.web.problem;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/**
 * Where the server finds no key to verify a token by, it answers 500 and says no more, whoever is to blame. A token that names
 * no key is to blame itself, since every provider's does; with one that names a key, the provider's keys cannot be had.
 */
final class TokenFailure {

    private static final String SCHEME = "bearer ";

    private TokenFailure() {}

    /** Whether an error stems from such a token. Errors of resources never come as a bare status. */
    static boolean isBehind(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return Integer.valueOf(Status.INTERNAL_SERVER_ERROR.getStatusCode())
                        .equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) == null
                && authorization != null
                && authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME);
    }

    static Status status(HttpServletRequest request) {
        var token = request.getHeader(HttpHeaders.AUTHORIZATION).substring(SCHEME.length());
        return namesKey(token) ? Status.SERVICE_UNAVAILABLE : Status.UNAUTHORIZED;
    }

    static boolean namesKey(String token) {
        try {
            var header = Base64.getUrlDecoder().decode(token.strip().split("\\.")[0]);
            try (var json = Json.createReader(new StringReader(new String(header, StandardCharsets.UTF_8)))) {
                return json.readObject().containsKey("kid");
            }
        } catch (IllegalArgumentException | JsonException | ArrayIndexOutOfBoundsException noToken) {
            return false;
        }
    }
}
