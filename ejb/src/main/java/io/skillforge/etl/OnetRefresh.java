package io.skillforge.etl;

import io.skillforge.catalog.SearchIndex;
import io.skillforge.etl.domain.InputException;
import io.skillforge.etl.domain.Known;
import io.skillforge.etl.domain.Layout;
import io.skillforge.etl.domain.Reject;
import io.skillforge.etl.domain.ReleaseInput;
import io.skillforge.etl.domain.RowCheck;
import io.skillforge.etl.store.MergeStore;
import io.skillforge.etl.store.NextStore;
import io.skillforge.etl.store.ReleaseStore;
import io.skillforge.etl.store.RunLogStore;
import io.skillforge.etl.store.StagingStore;
import io.skillforge.platform.sql.Database;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The steps of a refresh, each one transaction as the role of the loader, each repeatable. A step that cannot go on
 * throws a {@link io.skillforge.platform.error.DomainException} whose sentence names what is wrong and what mends it, and
 * leaves the production tables as they were.
 */
@Stateless
public class OnetRefresh {

    private static final int KEPT_REJECTS = 1000;
    private static final int PROGRESS_EVERY = 20_000;
    private static final int SMOKE_TITLES = 25;

    @Inject
    Database database;

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

    @Inject
    SearchIndex search;

    @Inject
    EtlRuns runs;

    @Inject
    QualityGate gate;

    @Inject
    Clock clock;

    /** Opens the input, recognises the release, and empties the staging tables for it. */
    public StepResult acquire(UUID runId, RefreshOptions options) {
        try (var input = ReleaseInput.open(options.location())) {
            var version = version(input, options);
            var checksum = input.checksum();
            database.become(Database.ETL_ROLE);
            runLog.recordInput(
                    runId, input.source(), version, checksum, RunInput.of(input).toJson());
            var current = releases.current();
            if (!options.force()
                    && !options.dryRun()
                    && current.filter(c -> c.checksum().equals(checksum)).isPresent()) {
                var message = "Release %s is current already: nothing to do; force loads it again".formatted(version);
                return new StepResult(StepResult.Outcome.UNCHANGED, 0, message);
            }
            staging.clear();
            return StepResult.proceed(input.files().size(), describe(input, version));
        }
    }

    private static String version(ReleaseInput input, RefreshOptions options) {
        if (input.version() == null && options.release() == null) {
            throw new InputException("%s does not tell which release it is; give its version with the parameter release"
                    .formatted(options.location().getFileName()));
        }
        if (input.version() != null
                && options.release() != null
                && !input.version().equals(options.release())) {
            throw new InputException("%s holds release %s, not %s as the parameter release says; correct one of them"
                    .formatted(options.location().getFileName(), input.version(), options.release()));
        }
        return input.version() == null ? options.release() : input.version();
    }

    private static String describe(ReleaseInput input, String version) {
        var absent = Layout.onet().files().stream()
                .map(file -> file.file())
                .filter(file -> !input.files().containsKey(file))
                .toList();
        return "Release %s, %d files; absent, their tables stay: %s; not used: %s"
                .formatted(version, input.files().size(), listed(absent), listed(input.unused()));
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    /** The files to stage, biggest first, so that those that load side by side end together. */
    public List<String> files(UUID runId) {
        return RunInput.parse(runLog.input(runId)).bySize();
    }

    /** Reads one file, checks its rows, and copies the good ones into its staging table. */
    public StepResult stage(StepKey key, RefreshOptions options) {
        database.become(Database.ETL_ROLE);
        var file = Layout.onet().file(key.item());
        var rejects = new ArrayList<Reject>();
        var read = new long[2];
        try (var input = ReleaseInput.open(options.location())) {
            requireSameInput(key, input);
            var check = new RowCheck(file, Known.of(input, file), input);
            staging.copy(
                    file,
                    rows -> input.read(file, row -> {
                        if (++read[0] % PROGRESS_EVERY == 0) {
                            runs.progress(key, read[0]);
                        }
                        var fault = check.fault(row);
                        if (fault == null) {
                            rows.take(row);
                        } else if (++read[1] <= KEPT_REJECTS) {
                            rejects.add(fault);
                        }
                    }));
            runs.recordFile(key.runId(), file.file(), read[0], read[1], rejects);
            gate.rejects(file.file(), read[0], read[1], rejects, input.strict() ? 0 : options.rejectThreshold());
        }
        return StepResult.proceed(read[0], read[1] == 0 ? null : read[1] + " rows rejected");
    }

    /** A later attempt continues with what the first one acquired; mended files are a new run. */
    private void requireSameInput(StepKey key, ReleaseInput input) {
        if (key.attempt() > 1) {
            var acquired = runLog.find(key.runId()).orElseThrow().inputChecksum();
            if (!input.checksum().equals(acquired)) {
                throw new InputException("The files have changed since this run read them first; start a new run");
            }
        }
    }

    /** The reference tables that the release fills. */
    public List<String> tables(UUID runId) {
        return next.tables(RunInput.parse(runLog.input(runId)).files().keySet());
    }

    /** Makes a reference table's next content from the staged files. */
    public StepResult normalise(StepKey key) {
        database.become(Database.ETL_ROLE);
        var table = key.item();
        next.clear(table);
        var wanted = next.fill(table);
        runLog.recordCounts(key.runId(), List.of(new RunView.Counts(table, "table", wanted, 0, 0, 0, 0, 0)));
        return StepResult.proceed(wanted, null);
    }

    /** Holds the release against the rules of the gate; a dry run ends here and says what publishing would change. */
    public StepResult check(UUID runId, RefreshOptions options) {
        database.become(Database.ETL_ROLE);
        gate.stagedIsWhole(runId);
        gate.nextIsWhole(runId);
        var message = gate.rowCounts(runId, options.maxRowDelta());
        if (!options.dryRun()) {
            return StepResult.proceed(0, message);
        }
        var counts = merge.difference(tables(runId));
        runLog.recordCounts(runId, counts);
        return new StepResult(StepResult.Outcome.DRY_RUN, changed(counts), "Dry run: nothing was published");
    }

    /** Makes the release the current one, and search ready for it, in one transaction. */
    public StepResult publish(UUID runId) {
        database.become(Database.ETL_ROLE);
        if (releases.isPublished(runId)) {
            return StepResult.proceed(0, "Published by an earlier attempt of this run");
        }
        gate.nextIsWhole(runId);
        var number = releases.nextNumber();
        var now = clock.instant();
        var counts = merge.publish(tables(runId), number, now);
        search.rebuild();
        var changed = changed(counts);
        var checksum = runLog.find(runId).orElseThrow().inputChecksum();
        var isCurrent = releases.current()
                .filter(current -> current.checksum().equals(checksum))
                .isPresent();
        if (changed > 0 || !isCurrent) {
            releases.publish(number, runId, now);
        }
        runLog.recordCounts(runId, counts);
        return StepResult.proceed(changed, changed == 0 ? "No row differs" : "Publication " + number);
    }

    /** Refreshes what is derived from the reference tables. */
    public StepResult rebuild() {
        database.become(Database.ETL_ROLE);
        releases.rebuild();
        return StepResult.proceed(0, null);
    }

    /** Counts once more and searches for a sample of titles. */
    public StepResult verify(UUID runId) {
        database.become(Database.ETL_ROLE);
        var rows = gate.publishedIsWhole(runId);
        gate.searchFinds(SMOKE_TITLES);
        return StepResult.proceed(rows, null);
    }

    private static long changed(List<RunView.Counts> counts) {
        return counts.stream()
                .mapToLong(count -> count.inserted() + count.updated() + count.retired())
                .sum();
    }
}
