package io.skillforge.web.retention;

import io.skillforge.retention.RetentionItemView;
import io.skillforge.retention.RetentionRunView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan of what goes, and what became of it. */
public record RetentionRunJson(
        UUID runId,

        @Schema(
                description = "Who wanted it: somebody, the night, or the monitor",
                enumeration = {"manual", "standing", "monitor"})
        String kind,

        @Schema(description = "Whether nothing was deleted or changed so far")
        boolean dryRun,

        @Schema(
                description = "crashed: the server stopped while it ran",
                enumeration = {
                    "planning",
                    "planned",
                    "waiting",
                    "approved",
                    "running",
                    "succeeded",
                    "failed",
                    "stopped",
                    "refused",
                    "stale",
                    "crashed"
                })
        String status,

        UUID tenantId,
        List<String> datasets,
        Instant before,

        @Schema(description = "The moment from which ages are counted")
        Instant asOf,

        @Schema(description = "By table and action: the rows planned or, once it began, done")
        Map<String, Map<String, Long>> counts,

        @Schema(description = "Rows past their time that are left out of the plan, because of a hold")
        long held,

        @Schema(
                description =
                        "How many rows were not as planned, by reason: gone, changed, restored, held, locked, added")
        Map<String, Long> drift,

        String planFingerprint,
        String triggeredBy,
        String reason,
        String requestedBy,
        String approvedBy,
        Instant approvedAt,

        @Schema(description = "Why a run that could have gone on by itself waits for somebody")
        List<String> waitsFor,

        List<String> warnings,
        String failure,
        Instant createdAt,
        Instant plannedAt,
        Instant startedAt,
        Instant endedAt) {

    static RetentionRunJson from(RetentionRunView run, RunEnd end) {
        return new RetentionRunJson(
                run.id(),
                run.kind().code(),
                run.startedAt() == null,
                end.status(),
                run.tenant(),
                run.datasets(),
                run.before(),
                run.asOf(),
                counts(run),
                run.items().stream().mapToLong(RetentionItemView::held).sum(),
                drift(run),
                run.planFingerprint(),
                run.triggeredBy(),
                run.reason(),
                run.requestedBy(),
                run.approvedBy(),
                run.approvedAt(),
                run.waitsFor(),
                warnings(run),
                end.failure(),
                run.createdAt(),
                run.plannedAt(),
                run.startedAt(),
                run.endedAt());
    }

    private static Map<String, Map<String, Long>> counts(RetentionRunView run) {
        var counts = new LinkedHashMap<String, Map<String, Long>>();
        run.items().forEach(item -> counts.computeIfAbsent(item.place(), place -> new LinkedHashMap<>())
                .merge(item.action(), rows(run, item), Long::sum));
        return counts;
    }

    private static long rows(RetentionRunView run, RetentionItemView item) {
        if (run.startedAt() == null) {
            return item.planned();
        }
        return item.affected() == null ? 0 : item.affected();
    }

    private static Map<String, Long> drift(RetentionRunView run) {
        var drift = new TreeMap<String, Long>();
        run.items().forEach(item -> item.drift().forEach((reason, rows) -> drift.merge(reason, rows, Long::sum)));
        return drift;
    }

    private static List<String> warnings(RetentionRunView run) {
        var warnings = new ArrayList<String>();
        switch (run.status()) {
            case PLANNED ->
                warnings.add(
                        run.isNobodysOwn()
                                ? "Nothing was changed, nor can it be approved: nobody knows who asked for it"
                                : "Nothing was changed; somebody other than who asked has to approve the plan");
            case WAITING -> warnings.add("Nothing was changed; the run waits for approval");
            case STALE ->
                warnings.add(
                        run.startedAt() == null
                                ? "Nothing was changed; plan again"
                                : "Only a part was carried out; plan again for what is left");
            default -> {
                if (!drift(run).isEmpty()) {
                    warnings.add("Some rows were not as planned; see the items");
                }
            }
        }
        return warnings;
    }
}
