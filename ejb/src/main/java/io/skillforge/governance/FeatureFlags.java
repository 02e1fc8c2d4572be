package io.skillforge.governance;

import io.skillforge.governance.store.FlagStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads feature flags. A node looks them up anew after some seconds: until then a change is on its way. */
@ApplicationScoped
public class FeatureFlags {

    private static final Duration FRESH = Duration.ofSeconds(5);

    @Inject
    FlagStore store;

    @Inject
    Clock clock;

    private volatile Known known = new Known(Instant.MIN, Map.of());

    private record Known(Instant until, Map<String, Integer> percents) {}

    /** Of how many in a hundred a flag is on for. */
    public int percent(String key) {
        var now = clock.instant();
        if (!now.isBefore(known.until())) {
            known = new Known(
                    now.plus(FRESH), store.list().stream().collect(Collectors.toMap(FlagView::key, FlagView::percent)));
        }
        return known.percents().getOrDefault(key, 0);
    }

    /** By key. */
    public List<FlagView> list() {
        return store.list();
    }
}
