package io.skillforge.web.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.skillforge.platform.limit.Limit;
import io.skillforge.platform.limit.RateLimits;
import io.skillforge.platform.limit.Share;
import io.skillforge.web.request.Proxies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Takes requests off callers' shares. */
@ApplicationScoped
public class RequestLimiter {

    @Inject
    LimitSwitch limits;

    @Inject
    RateLimits shares;

    @Inject
    Proxies proxies;

    @Inject
    MeterRegistry registry;

    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    /** For somebody whose key did not hold: who tries keys is counted, and in the end not heard any more. */
    public void countStranger(HttpServletRequest request) {
        takeOfAddress(request).ifPresent(RequestLimiter::check);
    }

    /** Of whom only the address is known. */
    Optional<Share> takeOfAddress(HttpServletRequest request) {
        return take(Limit.ADDRESS, proxies.address(request));
    }

    /** Empty where callers are not counted, or cannot be at the moment. */
    Optional<Share> take(Limit limit, String caller) {
        if (!limits.isOn()) {
            return Optional.empty();
        }
        var share = shares.take(limit, caller);
        count(limit, share.map(taken -> taken.granted() ? "granted" : "refused").orElse("uncounted"));
        return share;
    }

    /** Refuses who has nothing left. */
    static void check(Share share) {
        if (!share.granted()) {
            throw new ClientErrorException(Response.status(Status.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds(share.untilNext())))
                    .build());
        }
    }

    /** Begun ones count whole: who comes back a moment early is refused again. */
    static long seconds(Duration time) {
        return time.plusNanos(999_999_999).toSeconds();
    }

    /**
     * By the registry's own method: WildFly 39 does not export what builders register (after WFLY-21061). It looks through all
     * meters of the server, so each of ours is asked for once.
     */
    private void count(Limit limit, String result) {
        counters.computeIfAbsent(
                        limit.name() + ' ' + result,
                        each -> registry.counter(
                                "skillforge_rate_limit_requests", "limit", limit.name(), "result", result))
                .increment();
    }
}
