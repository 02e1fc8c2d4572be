package io.skillforge.web.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * The proxies between callers and this server: how many there are, since each adds to X-Forwarded-For whom it was called by.
 * What stands before their entries was sent by the caller, and may be anything. Without proxies the headers mean nothing.
 */
@ApplicationScoped
public class Proxies {

    private static final String SETTING = "SKILLFORGE_PROXIES";
    private static final int MOST = 9;

    private int number;

    /** For the container, which has no other way to it. */
    public Proxies() {
        this(System.getenv(SETTING));
    }

    Proxies(String setting) {
        var text = setting == null || setting.isBlank() ? "0" : setting.strip();
        if (!text.matches("\\d")) {
            throw new IllegalStateException(SETTING + " is the number of proxies in front, 0 to " + MOST);
        }
        number = Integer.parseInt(text);
    }

    /** A wrong setting ends the start, and not the first request. */
    void check(@Observes @Initialized(ApplicationScoped.class) Object start) {
        address("", List.of());
    }

    /** Who sent the request, as far as we and our proxies know. */
    public String address(HttpServletRequest request) {
        return address(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
    }

    String address(String peer, List<String> forwarded) {
        var hops = Stream.concat(
                        forwarded.stream()
                                .flatMap(line -> Stream.of(line.split(",")))
                                .map(String::strip),
                        Stream.of(peer))
                .toList();
        return hops.get(Math.max(0, hops.size() - 1 - number));
    }

    /** Whether the caller's connection is encrypted: ours, or the one to the proxy in front. */
    public boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || number > 0 && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }
}
