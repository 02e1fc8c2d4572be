package io.skillforge.retention;

import io.skillforge.retention.store.Bounds;
import io.skillforge.retention.store.ItemStore;
import io.skillforge.retention.store.PlanStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of a run, by its items. */
@ApplicationScoped
public class RunResults {

    @Inject
    ItemStore items;

    @Inject
    PlanStore plans;

    @Inject
    ObjectPurge objects;

    @Inject
    Targets targets;

    @Inject
    Policies policies;

    @Inject
    Clock clock;

    /** Adds up the chunks; at a good end, what came since as well. */
    void addUp(RetentionRunView run, RunStatus status) {
        items.addUp(run.id());
        if (status == RunStatus.SUCCEEDED) {
            var all = items.list(run.id());
            all.forEach(item -> countAdded(run, item, all));
        }
    }

    /** What is past the cutoff now and was not planned came since; it waits for the next plan. */
    private void countAdded(RetentionRunView run, RetentionItemView item, List<RetentionItemView> all) {
        if (policies.find(item.dataset()).onHold()) {
            return;
        }
        var due = due(run, item);
        // Months that stayed are of the plan; so are rows that somebody else had locked to the end.
        var left = item.drift().getOrDefault("locked", 0L)
                + all.stream()
                        .filter(each -> each.dataset().equals(item.dataset())
                                && each.part().equals("month")
                                && !each.drift().isEmpty())
                        .mapToLong(RetentionItemView::planned)
                        .sum();
        if (due > left) {
            items.added(run.id(), item.item(), due - left);
        }
    }

    private long due(RetentionRunView run, RetentionItemView item) {
        var bounds = new Bounds(item.cutoff(), clock.instant(), run.tenant(), List.of());
        return switch (item.part()) {
            case "rows" ->
                targets.find(item.dataset())
                        .map(target -> plans.overdue(target, bounds).rows())
                        .orElse(0L);
            case "objects" ->
                policies.activeHolds(item.dataset(), clock.instant()) > 0
                        ? 0
                        : objects.overdue(item.place(), item.cutoff()).size();
            default -> 0;
        };
    }

    /** Rows by dataset and table, for the log and the audit trail. */
    static Map<String, Object> affected(RetentionRunView run) {
        var affected = new TreeMap<String, Object>();
        run.items().stream()
                .filter(item -> item.affected() != null && item.affected() > 0)
                .forEach(item -> affected.merge(
                        item.dataset() + "/" + item.place(), item.affected(), (one, two) -> (Long) one + (Long) two));
        return affected;
    }

    static Map<String, Object> drift(RetentionRunView run) {
        var drift = new TreeMap<String, Object>();
        run.items().stream()
                .filter(item -> !item.drift().isEmpty())
                .forEach(item -> drift.put(item.dataset() + "/" + item.item(), item.drift()));
        return drift;
    }
}
