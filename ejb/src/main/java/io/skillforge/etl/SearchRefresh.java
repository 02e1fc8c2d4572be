package io.skillforge.etl;

import io.skillforge.catalog.SearchIndex;
import io.skillforge.etl.domain.EmploymentFile;
import io.skillforge.etl.domain.InputException;
import io.skillforge.etl.store.EmploymentStore;
import io.skillforge.etl.store.ReleaseStore;
import io.skillforge.platform.sql.Database;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * Makes search ready without a release being loaded: for figures of employment, and after an upgrade. Each step is one
 * transaction as the role of the loader, and can be repeated.
 */
@Stateless
public class SearchRefresh {

    @Inject
    Database database;

    @Inject
    EmploymentStore employment;

    @Inject
    SearchIndex search;

    @Inject
    ReleaseStore releases;

    @Inject
    EtlRuns runs;

    /** Whether search answers from an index that this build made. */
    public boolean isSearchCurrent() {
        return search.isCurrent();
    }

    /** Puts a file's figures in the place of those that are there; one bad row refuses all of it. */
    public StepResult employment(UUID runId, Path location, boolean dryRun) {
        var file = EmploymentFile.read(location);
        var rejected = file.rejects();
        runs.recordFile(runId, file.name(), file.read(), rejected.size(), rejected);
        if (!rejected.isEmpty()) {
            throw new InputException("%s has %d bad rows among %d, and none is taken; the first: %s"
                    .formatted(
                            file.name(),
                            rejected.size(),
                            file.read(),
                            rejected.get(0).sentence()));
        }
        if (file.figures().isEmpty()) {
            throw new InputException(file.name() + " has no figure; give the national estimates of the BLS (OEWS)");
        }
        database.become(Database.ETL_ROLE);
        var counts = replace(file, dryRun);
        runs.recordTables(runId, List.of(counts));
        var changed = counts.inserted() + counts.updated() + counts.retired();
        if (dryRun) {
            return new StepResult(StepResult.Outcome.DRY_RUN, changed, "Dry run: nothing was changed");
        }
        return changed == 0 && search.isCurrent()
                ? new StepResult(StepResult.Outcome.UNCHANGED, 0, "The figures are there already: nothing to do")
                : StepResult.proceed(changed, null);
    }

    private RunView.Counts replace(EmploymentFile file, boolean dryRun) {
        var there = employment.figures();
        var gone = new HashSet<>(there.keySet());
        gone.removeAll(file.figures().keySet());
        var wanted = new HashMap<>(file.figures());
        wanted.entrySet().removeAll(there.entrySet());
        if (!dryRun) {
            employment.remove(gone);
            employment.put(wanted);
        }
        long inserted = wanted.keySet().stream()
                .filter(code -> !there.containsKey(code))
                .count();
        return new RunView.Counts(
                "soc_employment",
                "table",
                file.figures().size(),
                0,
                inserted,
                wanted.size() - inserted,
                file.figures().size() - wanted.size(),
                gone.size());
    }

    /** Makes what search looks into anew from the release that is current. */
    public StepResult rebuild() {
        database.become(Database.ETL_ROLE);
        search.rebuild();
        releases.analyze();
        return StepResult.proceed(0, null);
    }
}
