package io.skillforge.web.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

/**
 * Refuses what is too long, and addresses that are no text, before anything reads them. The server's own limits are wider:
 * what breaks those is cut off without a word.
 */
@WebFilter("/*")
public class RequestLimitsFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final int ADDRESS = 8 * 1024;
    private static final int HEADERS = 16 * 1024;
    private static final int HEX = 16;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var query = request.getQueryString() == null ? "" : request.getQueryString();
        if (request.getRequestURI().length() + query.length() > ADDRESS) {
            response.sendError(HttpServletResponse.SC_REQUEST_URI_TOO_LONG);
        } else if (headers(request) > HEADERS) {
            response.sendError(431);
        } else if (request.getContentLengthLong() > BodyLimit.BYTES) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (!isText(request.getRequestURI()) || !isText(query)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static long headers(HttpServletRequest request) {
        var length = 0L;
        for (var name : Collections.list(request.getHeaderNames())) {
            for (var value : Collections.list(request.getHeaders(name))) {
                length += name.length() + value.length();
            }
        }
        return length;
    }

    /** Whether an encoded address stands for text: whole escapes, of UTF-8, without control characters. */
    static boolean isText(String encoded) {
        var bytes = ByteBuffer.allocate(encoded.length());
        for (var i = 0; i < encoded.length(); i++) {
            var letter = encoded.charAt(i);
            if (letter != '%') {
                bytes.put((byte) (letter < 128 ? letter : 'x'));
                continue;
            }
            var whole = i + 2 < encoded.length();
            var high = whole ? Character.digit(encoded.charAt(i + 1), HEX) : -1;
            var low = whole ? Character.digit(encoded.charAt(i + 2), HEX) : -1;
            if (high < 0 || low < 0) {
                return false;
            }
            bytes.put((byte) (high * HEX + low));
            i += 2;
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return text.chars().noneMatch(Character::isISOControl);
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
