package io.skillforge.batch.consent;

import io.skillforge.batch.run.LoggedStep;
import io.skillforge.consent.ConsentRunWork;
import io.skillforge.consent.ConsentRuns;
import io.skillforge.consent.RunView;
import io.skillforge.etl.EtlRuns;
import io.skillforge.etl.StepKey;
import io.skillforge.etl.StepResult;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.tenant.Scopes;
import io.skillforge.privacy.Person;
import io.skillforge.privacy.TableOutcome;
import jakarta.batch.api.Batchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/**
 * The steps of a bulk revocation. Every person is a transaction, and who is done is written in it, so a stop takes effect
 * after the person at hand, and a restart goes on with the next.
 */
@Named
@Dependent
public class ConsentRevocationBatchlet implements Batchlet {

    private static final int SOME = 200;
    private static final long PAUSE_MILLIS = 250;

    @Inject
    JobContext job;

    @Inject
    StepContext step;

    @Inject
    LoggedStep log;

    @Inject
    ConsentRuns runs;

    @Inject
    ConsentRunWork work;

    @Inject
    EtlRuns runLog;

    @Inject
    Scopes scopes;

    private volatile boolean stopped;

    @Override
    public String process() throws Exception {
        return log.run(job, step, null, key -> {
            try {
                return work(key);
            } catch (RuntimeException e) {
                failed(key.runId(), e);
                throw e;
            }
        });
    }

    private StepResult work(StepKey key) throws InterruptedException {
        return switch (key.step()) {
            case "plan" -> plan(key);
            case "revoke" -> revoke(key);
            case "settle" -> settle(key);
            default -> throw new IllegalStateException("consent-revocation has no step " + key.step());
        };
    }

    private StepResult plan(StepKey key) {
        var run = prepared(key.runId());
        if (!run.dryRun()) {
            var count = runs.plan(run.runId());
            return StepResult.proceed(count, count + " people");
        }
        var totals = new Totals();
        var count = 0;
        UUID last = null;
        for (var some = runs.inScope(run, last, SOME);
                !some.isEmpty() && !stopped;
                some = runs.inScope(run, last, SOME)) {
            totals.add(work.plan(run, some));
            count += some.size();
            last = some.get(some.size() - 1).user();
            runLog.progress(key, count);
        }
        runs.subjects(run.runId(), count);
        finish(run, stopped ? "stopped" : "succeeded", totals.list());
        return new StepResult(StepResult.Outcome.DRY_RUN, count, count + " people; nothing was changed");
    }

    /** A door that takes words about the run has written it down; of the console's runs nothing is written yet. */
    private RunView prepared(UUID runId) {
        return ConsentParameters.preparedRun(job.getProperties()) == null
                ? runs.prepare(ConsentParameters.read(runId, job.getProperties()))
                : runs.find(runId);
    }

    private StepResult revoke(StepKey key) {
        var run = runs.find(key.runId());
        var done = 0;
        for (var some = runs.pending(run.runId(), SOME);
                !some.isEmpty() && !stopped;
                some = runs.pending(run.runId(), SOME)) {
            done += run.queued() ? queue(run, some) : revokeNow(run, some);
            runLog.progress(key, done);
        }
        if (stopped) {
            stopped(run.runId());
        }
        return StepResult.proceed(done, run.queued() ? done + " messages" : done + " people");
    }

    private int queue(RunView run, List<Person> some) {
        scopes.run(scopes.required(), () -> work.queue(run, some));
        return some.size();
    }

    private int revokeNow(RunView run, List<Person> some) {
        var done = 0;
        for (var person : some) {
            if (stopped) {
                return done;
            }
            scopes.call(scopes.required(), () -> work.revoke(run, person));
            done++;
        }
        return done;
    }

    /** Waits for the messages of the run, and adds up what was done. */
    private StepResult settle(StepKey key) throws InterruptedException {
        var run = runs.find(key.runId());
        while (run.progress().getOrDefault("queued", 0L) > 0 && !stopped) {
            runLog.progress(key, run.subjects() - run.progress().get("queued"));
            Thread.sleep(PAUSE_MILLIS);
            run = runs.find(key.runId());
        }
        if (stopped) {
            stopped(run.runId());
            return StepResult.proceed(0, "stopped");
        }
        var failed = run.progress().getOrDefault("failed", 0L);
        var counts = runs.totals(run.runId());
        if (failed > 0) {
            runLog.recordTables(run.runId(), Totals.forRunLog(counts));
            throw new DomainException(
                    ProblemKind.CONSENT_RUN_INVALID,
                    failed + " of " + run.subjects() + " people failed; see the quarantine and the dead letters");
        }
        finish(run, "succeeded", counts);
        return StepResult.proceed(run.subjects(), run.progress().toString());
    }

    private void finish(RunView run, String status, List<TableOutcome> counts) {
        runLog.recordTables(run.runId(), Totals.forRunLog(counts));
        runs.close(run.runId(), status, null, counts);
    }

    private void stopped(UUID runId) {
        runs.close(runId, "stopped", null, runs.totals(runId));
    }

    /** The run log tells why the step failed in any case, and a restart reopens the run. */
    private void failed(UUID runId, RuntimeException failure) {
        try {
            var sentence = failure instanceof DomainException ? failure.getMessage() : null;
            runs.close(runId, "failed", sentence, runs.totals(runId));
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
