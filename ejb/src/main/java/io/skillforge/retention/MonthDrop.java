package io.skillforge.retention;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.retention.domain.Target;
import io.skillforge.retention.store.Bounds;
import io.skillforge.retention.store.Bounds.Span;
import io.skillforge.retention.store.ChunkStore;
import io.skillforge.retention.store.ChunkStore.Chunk;
import io.skillforge.retention.store.ChunkStore.Done;
import io.skillforge.retention.store.PartitionStore;
import io.skillforge.retention.store.PlanStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Drops a month that is past its time as a whole, if it still holds the rows of the plan and no others. */
@ApplicationScoped
public class MonthDrop {

    private static final int ATTEMPTS = 20;

    @Inject
    PartitionStore partitions;

    @Inject
    PlanStore plans;

    @Inject
    ChunkStore chunks;

    Map<String, Long> apply(Chunk chunk, Target target, Instant now) {
        var bounds = bounds(chunk.month(), chunk.cutoff(), now);
        var held = plans.countHeld(target, bounds);
        if (held > 0) {
            return left(chunk, "held", now);
        }
        if (!plans.month(target, bounds).fingerprint().equals(chunk.fingerprint())) {
            return left(chunk, "changed", now);
        }
        partitions.mark();
        try {
            var dropped = partitions.drop(chunk.place(), YearMonth.from(chunk.month()));
            if (dropped != chunk.itemPlanned()) {
                partitions.takeBack();
                return left(chunk, "changed", now);
            }
        } catch (DomainException busy) {
            if (busy.kind() != ProblemKind.TABLE_BUSY) {
                throw busy;
            }
            partitions.takeBack();
            if (chunk.attempts() >= ATTEMPTS) {
                return left(chunk, "locked", now);
            }
            chunks.again(
                    chunk.key(), new Done(0, Map.of(), Map.of()), List.of(), chunk.attempts() + 1, now.plusSeconds(1));
            return Map.of();
        }
        chunks.done(chunk.key(), new Done((int) chunk.itemPlanned(), Map.of(), Map.of()), now);
        return Map.of(chunk.place(), chunk.itemPlanned());
    }

    /** The rows of a month that lie before a cutoff, which is all of them. */
    static Bounds bounds(LocalDate month, Instant cutoff, Instant at) {
        var from = month.atStartOfDay(ZoneOffset.UTC).toInstant();
        var to = month.plusMonths(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Bounds(cutoff, at, null, List.of(new Span(from, to)));
    }

    /** All of it stays for the next plan. */
    private Map<String, Long> left(Chunk chunk, String reason, Instant now) {
        chunks.done(chunk.key(), new Done(0, Map.of(reason, chunk.itemPlanned()), Map.of()), now);
        return Map.of();
    }
}
