package io.skillforge.batch.consent;

import io.skillforge.etl.RunView;
import io.skillforge.privacy.TableOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Sums of what was done to tables. */
final class Totals {

    private final LinkedHashMap<String, TableOutcome> byAction = new LinkedHashMap<>();

    void add(List<TableOutcome> outcomes) {
        for (var outcome : outcomes) {
            byAction.merge(
                    outcome.table() + " " + outcome.action(),
                    new TableOutcome(outcome.table(), outcome.action(), outcome.count(), List.of()),
                    (one, other) ->
                            new TableOutcome(one.table(), one.action(), one.count() + other.count(), List.of()));
        }
    }

    List<TableOutcome> list() {
        return new ArrayList<>(byAction.values());
    }

    /** As the run log counts: rows that came, went, and were changed. */
    static List<RunView.Counts> forRunLog(List<TableOutcome> outcomes) {
        var tables = new LinkedHashMap<String, RunView.Counts>();
        outcomes.forEach(outcome -> tables.merge(outcome.table(), counts(outcome), RunView.Counts::plus));
        return new ArrayList<>(tables.values());
    }

    private static RunView.Counts counts(TableOutcome outcome) {
        var rows = outcome.count();
        return switch (outcome.action()) {
            case "block" -> new RunView.Counts(outcome.table(), "table", rows, 0, rows, 0, 0, 0);
            case "delete" -> new RunView.Counts(outcome.table(), "table", rows, 0, 0, 0, 0, rows);
            default -> new RunView.Counts(outcome.table(), "table", rows, 0, 0, rows, 0, 0);
        };
    }
}
