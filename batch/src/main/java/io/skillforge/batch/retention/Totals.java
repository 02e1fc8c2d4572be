package io.skillforge.batch.retention;

import io.skillforge.etl.RunView;
import io.skillforge.retention.RetentionItemView;
import io.skillforge.retention.RetentionRunView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToLongFunction;

/** What a run plans or did, as the run log counts: rows that went and rows that were changed, by table. */
final class Totals {

    private Totals() {}

    static List<RunView.Counts> planned(RetentionRunView run) {
        return sums(run, RetentionItemView::planned);
    }

    static List<RunView.Counts> done(RetentionRunView run) {
        return sums(run, Totals::affected);
    }

    static long affected(RetentionItemView item) {
        return item.affected() == null ? 0 : item.affected();
    }

    private static List<RunView.Counts> sums(RetentionRunView run, ToLongFunction<RetentionItemView> rows) {
        var tables = new LinkedHashMap<String, RunView.Counts>();
        run.items()
                .forEach(
                        item -> tables.merge(item.place(), counts(item, rows.applyAsLong(item)), RunView.Counts::plus));
        return new ArrayList<>(tables.values());
    }

    private static RunView.Counts counts(RetentionItemView item, long rows) {
        return item.action().equals("delete")
                ? new RunView.Counts(item.place(), "table", rows, 0, 0, 0, 0, rows)
                : new RunView.Counts(item.place(), "table", rows, 0, 0, rows, 0, 0);
    }
}
