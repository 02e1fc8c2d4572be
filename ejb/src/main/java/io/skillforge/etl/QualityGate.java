package io.skillforge.etl;

import io.skillforge.etl.domain.Baseline;
import io.skillforge.etl.domain.InputException;
import io.skillforge.etl.domain.Layout;
import io.skillforge.etl.domain.Reject;
import io.skillforge.etl.domain.ReleaseInput;
import io.skillforge.etl.domain.RowDelta;
import io.skillforge.etl.store.MergeStore;
import io.skillforge.etl.store.NextStore;
import io.skillforge.etl.store.ReleaseStore;
import io.skillforge.etl.store.RunLogStore;
import io.skillforge.etl.store.StagingStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a release must hold to go on. Every refusal is one sentence and changes nothing. */
@ApplicationScoped
class QualityGate {

    private static final int PAST_RELEASES = 12;
    /** Fixtures are made by hand to any size. */
    private static final String FIXTURE = "fixture";

    @Inject
    RunLogStore runLog;

    @Inject
    StagingStore staging;

    @Inject
    NextStore next;

    @Inject
    MergeStore merge;

    @Inject
    ReleaseStore releases;

    /** A file may have so many bad rows, in percent, and no more. */
    void rejects(String file, long read, long rejected, List<Reject> rejects, double threshold) {
        if (read == 0) {
            throw new InputException(file + " has no rows below its heading; fetch the release again");
        }
        if (rejected * 100.0 > threshold * read) {
            throw new InputException("%s has %d bad rows among %d, more than %s %%; the first: %s"
                    .formatted(file, rejected, read, threshold, rejects.get(0).sentence()));
        }
    }

    /** Every row that was read and not rejected lies in staging still. */
    void stagedIsWhole(UUID runId) {
        requireAll(counts(runId, "file"), files(runId), "stage");
        for (var count : counts(runId, "file")) {
            var expected = count.read() - count.rejected();
            var found = staging.count(Layout.onet().file(count.subject()));
            requireWhole(count.subject(), expected, found);
        }
    }

    /** Every row that normalise made lies in staging still. */
    void nextIsWhole(UUID runId) {
        requireAll(counts(runId, "table"), next.tables(files(runId)), "normalise");
        for (var count : counts(runId, "table")) {
            requireWhole(count.subject(), count.read(), next.count(count.subject()));
        }
    }

    private Set<String> files(UUID runId) {
        return RunInput.parse(runLog.input(runId)).files().keySet();
    }

    private static void requireAll(List<RunView.Counts> counts, Collection<String> expected, String step) {
        var counted = counts.stream().map(RunView.Counts::subject).toList();
        for (var subject : expected) {
            if (!counted.contains(subject)) {
                throw new InputException("%s was left out in step %s; start a new run".formatted(subject, step));
            }
        }
    }

    private static void requireWhole(String what, long expected, long found) {
        if (expected != found) {
            throw new InputException(
                    "Staging holds %d rows of %s where this run left %d: the database restarted after a crash, or another"
                                    .formatted(found, what, expected)
                            + " run came between; start a new run");
        }
    }

    /**
     * Row counts against the current release of the same source, and against the releases before it once there are enough.
     * A table whose file has other headings now, or that one of the releases lacks, cannot be compared and is told.
     */
    String rowCounts(UUID runId, double maxRowDelta) {
        var run = runLog.find(runId).orElseThrow();
        var current = releases.current()
                .filter(release ->
                        release.source().equals(run.source()) && !run.source().equals(FIXTURE));
        if (current.isEmpty()) {
            return "No current release of this source to compare with";
        }
        var before = RunInput.parseFiles(current.get().files());
        var after = RunInput.parse(runLog.input(runId)).files();
        var past = runLog.published(run.source(), PAST_RELEASES);
        var jumps = new ArrayList<String>();
        var skipped = new ArrayList<String>();
        for (var count : counts(runId, "table")) {
            var table = count.subject();
            var files = next.filesOf(table);
            if (!comparable(files, before, after)) {
                skipped.add(table);
                continue;
            }
            var delta = new RowDelta(table, merge.current(table), count.read());
            var baseline = new Baseline(
                    table,
                    past.stream()
                            .filter(each -> comparable(
                                    files, RunInput.parse(each.input()).files(), after))
                            .flatMap(each -> each.rowsOf(table).stream())
                            .toList());
            if (delta.exceeds(maxRowDelta)) {
                jumps.add(delta.sentence());
            } else if (baseline.isKnown() && baseline.isOutlier(count.read())) {
                var usual = new RowDelta(table + ", usually", baseline.median(), count.read());
                if (usual.exceeds(maxRowDelta)) {
                    jumps.add(usual.sentence());
                }
            }
        }
        if (!jumps.isEmpty()) {
            throw new InputException(
                    "Row counts moved by more than %s %% against release %s: %s; if that is right, run it with a larger max-row-delta"
                            .formatted(maxRowDelta, current.get().version(), String.join(", ", jumps)));
        }
        return "Row counts within %s %% of release %s; not comparable: %s"
                .formatted(
                        maxRowDelta, current.get().version(), skipped.isEmpty() ? "none" : String.join(", ", skipped));
    }

    private static boolean comparable(
            List<String> files, Map<String, ReleaseInput.Delivered> before, Map<String, ReleaseInput.Delivered> after) {
        return files.stream()
                .allMatch(file -> before.containsKey(file) == after.containsKey(file)
                        && (!after.containsKey(file)
                                || before.get(file)
                                        .columns()
                                        .equals(after.get(file).columns())));
    }

    /** The production tables hold what the release wants, row for row. */
    long publishedIsWhole(UUID runId) {
        var rows = 0L;
        for (var count : counts(runId, "table")) {
            var found = merge.current(count.subject());
            if (found != count.read()) {
                throw new InputException(
                        "%s holds %d rows after publishing, and the release has %d; do not trust it, run"
                                        .formatted(count.subject(), found, count.read())
                                + " the release again with force");
            }
            rows += found;
        }
        return rows;
    }

    void searchFinds(int titles) {
        var found = releases.findable(titles);
        var sample = Math.min(titles, merge.current("occupations"));
        if (found < sample) {
            throw new InputException("Search finds only %d of %d titles; rebuild its index and restart the run"
                    .formatted(found, sample));
        }
    }

    private List<RunView.Counts> counts(UUID runId, String kind) {
        return runLog.find(runId).orElseThrow().counts().stream()
                .filter(count -> count.kind().equals(kind))
                .toList();
    }
}
