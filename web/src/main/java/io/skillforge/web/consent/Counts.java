package io.skillforge.web.consent;

import io.skillforge.privacy.TableOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Outcomes as documents tell them: {@code {"users": {"set": 3}}}. */
final class Counts {

    private Counts() {}

    static Map<String, Map<String, Long>> of(List<TableOutcome> outcomes) {
        var counts = new LinkedHashMap<String, Map<String, Long>>();
        outcomes.forEach(outcome -> counts.computeIfAbsent(outcome.table(), table -> new LinkedHashMap<>())
                .merge(outcome.action(), outcome.count(), Long::sum));
        return counts;
    }
}
