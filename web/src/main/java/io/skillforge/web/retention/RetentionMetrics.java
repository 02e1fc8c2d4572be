package io.skillforge.web.retention;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.skillforge.platform.tenant.Actor;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import io.skillforge.retention.CheckView;
import io.skillforge.retention.MonthPartitions;
import io.skillforge.retention.PartitionView;
import io.skillforge.retention.RetentionJobs;
import io.skillforge.retention.RetentionMonitor;
import io.skillforge.retention.RetentionPlans;
import io.skillforge.retention.RetentionPolicies;
import io.skillforge.retention.RetentionWatch;
import io.skillforge.retention.RunStatus;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * How retention is doing, read at each scrape: when its jobs last did their work, what the monitor found last, plans that
 * wait for somebody, and whether the tables in months have months to come.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionMetrics {

    private static final Scope SCOPE = Scope.all(Actor.system("metrics"));
    private static final int NEWEST = 100;

    @Inject
    MeterRegistry registry;

    @Inject
    RetentionPolicies policies;

    @Inject
    RetentionMonitor monitor;

    @Inject
    RetentionPlans plans;

    @Inject
    RetentionWatch watch;

    @Inject
    MonthPartitions partitions;

    @Inject
    Scopes scopes;

    @Inject
    Clock clock;

    /** By the registry's own methods: WildFly 39 does not export what Gauge.builder registers (after WFLY-21061). */
    @PostConstruct
    void register() {
        registry.gauge(
                "skillforge_retention_plans_waiting",
                this,
                self -> self.read(
                        () -> plans.list(null, RunStatus.WAITING, NEWEST).size()));
        for (var job : List.of(RetentionJobs.PURGE, RetentionJobs.MONITOR)) {
            registry.gauge(
                    "skillforge_retention_last_run_age_seconds",
                    List.of(Tag.of("job", job)),
                    this,
                    self -> self.age(job));
        }
        for (var policy : scopes.call(SCOPE, policies::list)) {
            var tags = List.of(Tag.of("dataset", policy.dataset()));
            registry.gauge("skillforge_retention_overdue_rows", tags, this, self -> self.overdue(policy.dataset()));
        }
        for (var table : scopes.call(SCOPE, partitions::tables)) {
            var tags = List.of(Tag.of("table", table));
            registry.gauge(
                    "skillforge_retention_months_ahead",
                    tags,
                    this,
                    self -> self.of(table, PartitionView::monthsAhead));
            registry.gauge(
                    "skillforge_retention_rows_outside_months",
                    tags,
                    this,
                    self -> self.of(table, PartitionView::rowsOutside));
        }
    }

    /** Not a number as long as the job never did its work to the end. */
    private double age(String job) {
        return read(() -> watch.lastDone(job)
                .map(done -> Duration.between(done, clock.instant()).toMillis() / 1000.0)
                .orElse(Double.NaN));
    }

    private double overdue(String dataset) {
        return read(() -> monitor.history(dataset, 1).stream()
                .mapToLong(CheckView::overdue)
                .sum());
    }

    private double of(String table, ToDoubleFunction<PartitionView> value) {
        return read(() -> partitions.state().stream()
                .filter(each -> each.table().equals(table))
                .mapToDouble(value)
                .sum());
    }

    private double read(Supplier<Number> value) {
        return scopes.call(SCOPE, value).doubleValue();
    }
}
