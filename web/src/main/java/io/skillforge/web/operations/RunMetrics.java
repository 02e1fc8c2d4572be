package io.skillforge.web.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.skillforge.etl.EtlRuns;
import io.skillforge.etl.RunView;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The newest finished run of a load as meters: when it ended, how long it took, whether it failed, what it refused. Read from
 * the run log at each scrape, so that every node tells the same and a restart forgets nothing.
 */
@Singleton
@Startup
public class RunMetrics {

    private static final String LOADS = "onet";
    private static final int NEWEST = 20;

    @Inject
    MeterRegistry registry;

    @Inject
    EtlRuns runs;

    @Inject
    Clock clock;

    @PostConstruct
    void register() {
        gauge("skillforge_etl_last_run_age_seconds", this::age);
        gauge("skillforge_etl_last_run_duration_seconds", RunMetrics::duration);
        gauge("skillforge_etl_last_run_failed", RunMetrics::failed);
        gauge("skillforge_etl_last_run_rejected_rows", RunMetrics::rejected);
    }

    /** By the registry's own method: WildFly 39 does not export what Gauge.builder registers (after WFLY-21061). */
    private void gauge(String name, ToDoubleFunction<RunView> value) {
        registry.gauge(name, this, self -> self.newest()
                .map(run -> value.applyAsDouble(run))
                .orElse(Double.NaN));
    }

    private Optional<RunView> newest() {
        return runs.list(LOADS, NEWEST).stream()
                .filter(run -> run.endedAt() != null && !run.dryRun())
                .findFirst();
    }

    private double age(RunView run) {
        return Duration.between(run.endedAt(), clock.instant()).toMillis() / 1000.0;
    }

    private static double duration(RunView run) {
        return Duration.between(run.startedAt(), run.endedAt()).toMillis() / 1000.0;
    }

    private static double failed(RunView run) {
        return run.status().equals("succeeded") || run.status().equals("unchanged") ? 0 : 1;
    }

    private static double rejected(RunView run) {
        return run.counts().stream().mapToLong(RunView.Counts::rejected).sum();
    }
}
