package io.skillforge.retention;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.retention.RetentionItemView.SampleView;
import io.skillforge.retention.domain.Fingerprint;
import io.skillforge.retention.domain.Policy;
import io.skillforge.retention.domain.Samples;
import io.skillforge.retention.domain.Target;
import io.skillforge.retention.store.Bounds;
import io.skillforge.retention.store.Bounds.Span;
import io.skillforge.retention.store.ChunkKey;
import io.skillforge.retention.store.ChunkStore;
import io.skillforge.retention.store.ItemStore;
import io.skillforge.retention.store.PartitionStore;
import io.skillforge.retention.store.PlanStore;
import io.skillforge.retention.store.PlanStore.Listed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Lists what a run is to do for one dataset. In the caller's transaction. */
@ApplicationScoped
public class DatasetPlanner {

    /** Numbers of items that a dataset may use: its rows, what hangs on them, its months. */
    private static final int ITEMS = 1000;

    private static final int SAMPLE = 3;

    @Inject
    Targets targets;

    @Inject
    PlanStore plans;

    @Inject
    ItemStore items;

    @Inject
    ChunkStore chunks;

    @Inject
    PartitionStore partitions;

    @Inject
    ObjectPurge objects;

    @Inject
    Policies policies;

    /** @param now the moment at which holds count */
    void plan(RetentionRunView run, Policy policy, Instant cutoff, Instant now) {
        var first = run.datasets().indexOf(policy.dataset()) * ITEMS;
        items.forget(run.id(), policy.dataset());
        var target = targets.find(policy.dataset());
        if (target.isPresent()) {
            rows(run, target.get(), policy, new Bounds(cutoff, now, run.tenant(), List.of()), first);
        } else {
            objects(run, policy, cutoff, now, first);
        }
    }

    private void rows(RetentionRunView run, Target target, Policy policy, Bounds all, int first) {
        var bounds = all;
        var held = 0L;
        if (!policy.onHold() && run.tenant() == null && target.dropsMonths()) {
            bounds = months(run, target, policy, all, first + 1);
        }
        var listed = new Listed(0, null, null, Fingerprint.of());
        items.insert(
                run.id(),
                item(first, Meant.of(target, "rows", null, target.dataset().action()), all.cutoff(), listed),
                policies.fingerprint(policy));
        if (policy.onHold()) {
            held = plans.countDue(target, bounds);
        } else {
            listed = plans.list(target, bounds, run.id(), first, policy.batchSize());
            if (policies.activeHolds(policy.dataset(), all.at()) > 0) {
                held = plans.countHeld(target, bounds);
            }
        }
        var sample = listed.rows() == 0
                ? List.<SampleView>of()
                : plans.sample(target, run.id(), first, SAMPLE).stream()
                        .map(row -> new SampleView(
                                Samples.before(target.table(), row),
                                Samples.after(target.table(), target.dataset(), row)))
                        .toList();
        items.listed(run.id(), first, listed, held, sample);
        if (listed.rows() > 0) {
            hanging(run, target, policy, all.cutoff(), first);
        }
    }

    private void hanging(RetentionRunView run, Target target, Policy policy, Instant cutoff, int first) {
        var number = first + 1;
        for (var hanging : target.hanging()) {
            var reached = plans.countHanging(target, hanging, run.id(), first);
            items.insert(
                    run.id(),
                    item(
                            number++,
                            new Meant(
                                    policy.dataset(),
                                    hanging.table().name(),
                                    "hanging",
                                    null,
                                    hanging.kind().code(),
                                    target.stage()),
                            cutoff,
                            new Listed(reached, null, null, null)),
                    policies.fingerprint(policy));
        }
    }

    /** Months that are past their time and that nothing holds go whole; answers where the other rows lie. */
    private Bounds months(RetentionRunView run, Target target, Policy policy, Bounds all, int first) {
        var whole = new TreeSet<LocalDate>();
        var number = first;
        for (var month : partitions.months().getOrDefault(target.table().name(), Set.of())) {
            var day = month.atDay(1);
            var end = day.plusMonths(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            if (end.isAfter(all.cutoff())) {
                continue;
            }
            var bounds = MonthDrop.bounds(day, all.cutoff(), all.at());
            if (plans.countHeld(target, bounds) == 0) {
                whole.add(day);
                var listed = plans.month(target, bounds);
                items.insert(
                        run.id(),
                        item(number, Meant.of(target, "month", day, "delete"), all.cutoff(), listed),
                        policies.fingerprint(policy));
                chunks.insert(
                        new ChunkKey(run.id(), number, 0, listed.oldest(), listed.newest()),
                        target.stage(),
                        List.of(),
                        listed.rows());
                number++;
            }
        }
        return whole.isEmpty() ? all : new Bounds(all.cutoff(), all.at(), all.tenant(), beside(whole));
    }

    private static List<Span> beside(TreeSet<LocalDate> months) {
        var spans = new ArrayList<Span>();
        Instant from = null;
        for (var month : months) {
            var start = month.atStartOfDay(ZoneOffset.UTC).toInstant();
            if (!start.equals(from)) {
                spans.add(new Span(from, start));
            }
            from = month.plusMonths(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        spans.add(new Span(from, null));
        return spans;
    }

    private void objects(RetentionRunView run, Policy policy, Instant cutoff, Instant now, int first) {
        var of = targets.objects(policy.dataset())
                .orElseThrow(() -> new DomainException(
                        ProblemKind.RETENTION_DATASET_UNKNOWN, "Nothing is known of the dataset " + policy.dataset()));
        var overdue = objects.overdue(of.prefix(), cutoff);
        var held = policy.onHold() || policies.activeHolds(policy.dataset(), now) > 0;
        var meant = held ? List.<ObjectPurge.Stored>of() : overdue;
        var listed = new Listed(
                meant.size(),
                meant.stream()
                        .map(ObjectPurge.Stored::at)
                        .min(Instant::compareTo)
                        .orElse(null),
                meant.stream()
                        .map(ObjectPurge.Stored::at)
                        .max(Instant::compareTo)
                        .orElse(null),
                Fingerprint.of(meant.stream().map(ObjectPurge.Stored::key).toList()));
        items.insert(
                run.id(),
                item(
                        first,
                        new Meant(policy.dataset(), of.prefix(), "objects", null, policy.action(), 0),
                        cutoff,
                        listed),
                policies.fingerprint(policy));
        if (held) {
            items.listed(run.id(), first, listed, overdue.size(), List.of());
        }
        for (var i = 0; i * policy.batchSize() < meant.size(); i++) {
            var batch = meant.subList(i * policy.batchSize(), Math.min(meant.size(), (i + 1) * policy.batchSize()));
            chunks.insert(
                    new ChunkKey(run.id(), first, i, null, null),
                    0,
                    batch.stream().map(ObjectPurge.Stored::key).toList(),
                    batch.size());
        }
    }

    /** What an item is about. */
    private record Meant(String dataset, String place, String part, LocalDate month, String action, int stage) {
        static Meant of(Target target, String part, LocalDate month, String action) {
            return new Meant(target.dataset().code(), target.table().name(), part, month, action, target.stage());
        }
    }

    private static RetentionItemView item(int number, Meant meant, Instant cutoff, Listed listed) {
        return new RetentionItemView(
                number,
                meant.dataset(),
                meant.place(),
                meant.part(),
                meant.month(),
                meant.action(),
                meant.stage(),
                cutoff,
                listed.rows(),
                0,
                listed.oldest(),
                listed.newest(),
                listed.fingerprint(),
                List.of(),
                null,
                Map.of());
    }
}
