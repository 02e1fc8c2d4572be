package io.skillforge.web.cache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** The server's caches, each a map to us. What they cannot do now is done without them. */
@ApplicationScoped
public class AnswerCaches {

    private static final Logger LOG = Logger.getLogger(AnswerCaches.class);

    @Resource(lookup = "java:jboss/infinispan/cache/skillforge/details")
    ConcurrentMap<String, Answer> details;

    @Resource(lookup = "java:jboss/infinispan/cache/skillforge/hierarchies")
    ConcurrentMap<String, Answer> hierarchies;

    @Resource(lookup = "java:jboss/infinispan/cache/skillforge/searches")
    ConcurrentMap<String, Answer> searches;

    @Inject
    MeterRegistry registry;

    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    private final AtomicReference<String> newest = new AtomicReference<>();

    Optional<Answer> find(Area area, String release, String question) {
        emptyForAnother(release);
        var found = guarded(area, () -> cache(area).get(release + question));
        count(area, found == null ? "miss" : "hit");
        return Optional.ofNullable(found);
    }

    void keep(Area area, String release, String question, Answer answer) {
        guarded(area, () -> cache(area).put(release + question, answer));
    }

    /** Entries of another release are never found again, but would be in the way of others until their time is over. */
    private void emptyForAnother(String current) {
        if (!current.equals(newest.getAndSet(current))) {
            for (var area : Area.values()) {
                guarded(area, () -> {
                    cache(area).clear();
                    return null;
                });
            }
        }
    }

    private Answer guarded(Area area, Supplier<Answer> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            count(area, "failure");
            LOG.debugf(failure, "SKF-1005 The cache %s is passed by", area.code());
            return null;
        }
    }

    /**
     * By the registry's own method: WildFly 39 does not export what builders register (after WFLY-21061). It looks through all
     * meters of the server, so each of ours is asked for once.
     */
    private void count(Area area, String result) {
        counters.computeIfAbsent(
                        area.code() + ' ' + result,
                        each -> registry.counter("skillforge_cache_requests", "cache", area.code(), "result", result))
                .increment();
    }

    private ConcurrentMap<String, Answer> cache(Area area) {
        return switch (area) {
            case DETAILS -> details;
            case HIERARCHIES -> hierarchies;
            case SEARCHES -> searches;
        };
    }
}
