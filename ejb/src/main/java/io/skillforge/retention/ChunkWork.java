package io.skillforge.retention;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.retention.domain.Target;
import io.skillforge.retention.store.Bounds;
import io.skillforge.retention.store.ChunkStore;
import io.skillforge.retention.store.ChunkStore.Chunk;
import io.skillforge.retention.store.ChunkStore.Done;
import io.skillforge.retention.store.PurgeStore;
import io.skillforge.retention.store.PurgeStore.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Does one chunk, in the caller's transaction, and writes down in the same one what became of its rows. */
@ApplicationScoped
public class ChunkWork {

    /** How often rows that others have locked are tried again before they are left to the next plan. */
    private static final int ATTEMPTS = 5;

    @Inject
    Targets targets;

    @Inject
    PurgeStore purge;

    @Inject
    ChunkStore chunks;

    @Inject
    RowChanges changes;

    @Inject
    AccountPurge accounts;

    @Inject
    MonthDrop months;

    @Inject
    ObjectPurge objects;

    /** Answers rows deleted or changed, by table. */
    Map<String, Long> apply(Chunk chunk, Instant now) {
        return switch (chunk.part()) {
            case "rows" -> rows(chunk, target(chunk), now);
            case "month" -> months.apply(chunk, target(chunk), now);
            default -> objects.apply(chunk, now);
        };
    }

    private Target target(Chunk chunk) {
        return targets.find(chunk.dataset())
                .orElseThrow(() -> new DomainException(
                        ProblemKind.RETENTION_PLAN_STALE,
                        "The dataset " + chunk.dataset() + " of this plan is not there any more"));
    }

    private Map<String, Long> rows(Chunk chunk, Target target, Instant now) {
        var bounds = new Bounds(chunk.cutoff(), now, chunk.tenant(), List.of());
        if (target.dataset().isDelete() && target.hanging().isEmpty()) {
            var affected = purge.delete(target, chunk.key(), bounds);
            var stayed = affected == chunk.size() ? List.<Row>of() : purge.look(target, chunk.key(), bounds);
            var locked =
                    stayed.stream().filter(ChunkWork::isMeant).map(Row::key).toList();
            return settle(chunk, target, Seen.of(stayed, affected), locked, Map.of(), now);
        }
        var found = purge.lock(target, chunk.key(), bounds, RowChanges.columns(target));
        var meant = found.stream().filter(ChunkWork::isMeant).toList();
        Map<String, Long> hanging = Map.of();
        if (!meant.isEmpty() && target.dataset().isDelete()) {
            hanging = accounts.apply(target, meant, chunk.key().runId(), now);
        } else if (!meant.isEmpty()) {
            changes.apply(target, meant, now);
            if (target.isPeople()) {
                meant.forEach(
                        row -> accounts.record("person.closed", row, chunk.key().runId()));
            }
        }
        var seen = new ArrayList<>(found);
        if (found.size() < chunk.size()) {
            var keys = found.stream().map(Row::key).collect(Collectors.toSet());
            purge.look(target, chunk.key(), bounds).stream()
                    .filter(row -> !keys.contains(row.key()))
                    .forEach(seen::add);
        }
        var locked = seen.subList(found.size(), seen.size()).stream()
                .filter(ChunkWork::isMeant)
                .map(Row::key)
                .toList();
        return settle(chunk, target, Seen.of(seen, meant.size()), locked, hanging, now);
    }

    private static boolean isMeant(Row row) {
        return row.due() && !row.held();
    }

    /** What a chunk's rows were found to be, but for those that others have locked or that are gone. */
    private record Seen(int affected, long held, long restored, long changed) {

        static Seen of(List<Row> rows, int affected) {
            return new Seen(
                    affected,
                    rows.stream().filter(row -> row.due() && row.held()).count(),
                    rows.stream().filter(row -> !row.due() && row.restored()).count(),
                    rows.stream().filter(row -> !row.due() && !row.restored()).count());
        }

        long rows() {
            return affected + held + restored + changed;
        }
    }

    private Map<String, Long> settle(
            Chunk chunk, Target target, Seen seen, List<String> locked, Map<String, Long> hanging, Instant now) {
        var drift = new LinkedHashMap<>(chunk.drift());
        add(drift, "held", seen.held());
        add(drift, "restored", seen.restored());
        add(drift, "changed", seen.changed());
        add(drift, "gone", chunk.size() - seen.rows() - locked.size());
        var all = new LinkedHashMap<>(chunk.hanging());
        hanging.forEach((table, count) -> all.merge(table, count, Long::sum));
        var affected = chunk.affected() + seen.affected();
        if (locked.isEmpty() || chunk.attempts() >= ATTEMPTS) {
            add(drift, "locked", locked.size());
            chunks.done(chunk.key(), new Done(affected, drift, all), now);
        } else {
            var attempts = chunk.attempts() + 1;
            chunks.again(chunk.key(), new Done(affected, drift, all), locked, attempts, now.plusSeconds(attempts));
        }
        var counts = new LinkedHashMap<>(hanging);
        add(counts, target.table().name(), seen.affected());
        return counts;
    }

    private static void add(Map<String, Long> counts, String key, long count) {
        if (count > 0) {
            counts.merge(key, count, Long::sum);
        }
    }
}
