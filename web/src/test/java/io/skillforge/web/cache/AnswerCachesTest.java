package io.skillforge.web.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnswerCachesTest {

    private static final Answer ANSWER = new Answer(new byte[] {'{', '}'}, "application/json", null);

    /** A cache that is out of order. */
    private static final class Broken extends ConcurrentHashMap<String, Answer> {

        private static final long serialVersionUID = 1L;

        @Override
        public Answer get(Object key) {
            throw new IllegalStateException("The cache was stopped");
        }

        @Override
        public Answer put(String key, Answer value) {
            throw new IllegalStateException("The cache was stopped");
        }

        @Override
        public void clear() {
            throw new IllegalStateException("The cache was stopped");
        }
    }

    private final AnswerCaches caches = new AnswerCaches();

    @BeforeEach
    void setUp() {
        caches.registry = new SimpleMeterRegistry();
        caches.details = new ConcurrentHashMap<>();
        caches.hierarchies = new ConcurrentHashMap<>();
        caches.searches = new Broken();
    }

    @Test
    void findsWhatWasKept() {
        assertThat(caches.find(Area.DETAILS, "r1", "/a")).isEmpty();
        caches.keep(Area.DETAILS, "r1", "/a", ANSWER);
        assertThat(caches.find(Area.DETAILS, "r1", "/a")).contains(ANSWER);
        assertThat(caches.find(Area.HIERARCHIES, "r1", "/a")).isEmpty();
        assertThat(counted("details", "hit")).isOne();
        assertThat(counted("details", "miss")).isOne();
    }

    @Test
    @DisplayName("CACHE-2 Another release empties every cache, and the one before finds nothing of its own any more")
    void isEmptiedByAPublication() {
        caches.find(Area.DETAILS, "r1", "/a");
        caches.keep(Area.DETAILS, "r1", "/a", ANSWER);
        caches.keep(Area.HIERARCHIES, "r1", "/b", ANSWER);
        assertThat(caches.find(Area.DETAILS, "r2", "/a")).isEmpty();
        assertThat(caches.details).isEmpty();
        assertThat(caches.hierarchies).isEmpty();
        assertThat(caches.find(Area.DETAILS, "r1", "/a")).isEmpty();
    }

    @Test
    @DisplayName("CACHE-3 A cache that fails is passed by and counted")
    void isPassedByWhenItFails() {
        caches.keep(Area.SEARCHES, "r1", "/a", ANSWER);
        assertThat(caches.find(Area.SEARCHES, "r1", "/a")).isEmpty();
        assertThat(counted("searches", "failure")).isEqualTo(3);
    }

    private double counted(String cache, String result) {
        return caches.registry
                .counter("skillforge_cache_requests", "cache", cache, "result", result)
                .count();
    }
}
