package io.skillforge.web.consent;

import io.skillforge.consent.RunView;
import io.skillforge.privacy.Purpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A bulk revocation.
 *
 * @param counts per table what was, or in a dry run would be, done
 * @param progress how many people are pending, queued, done, unchanged or failed
 */
public record ConsentRunJson(
        UUID runId,
        boolean dryRun,
        String status,
        String scope,
        UUID tenantId,
        UUID userId,
        List<String> purposes,
        boolean queue,
        int subjects,
        Map<String, Long> progress,
        Map<String, Map<String, Long>> counts,
        List<String> warnings,
        String failure,
        String triggeredBy,
        String reason,
        String note,
        Instant startedAt,
        Instant endedAt) {

    static ConsentRunJson from(RunView run, String status, String failure) {
        return new ConsentRunJson(
                run.runId(),
                run.dryRun(),
                status,
                run.scope(),
                run.tenant(),
                run.user(),
                run.purposes().stream().map(Purpose::code).sorted().toList(),
                run.queued(),
                run.subjects(),
                run.progress(),
                Counts.of(run.counts()),
                warnings(run),
                failure,
                run.triggeredBy(),
                run.reason(),
                run.note(),
                run.startedAt(),
                run.endedAt());
    }

    private static List<String> warnings(RunView run) {
        var warnings = new ArrayList<String>();
        if (!run.running() && run.subjects() == 0) {
            warnings.add("Nobody is in this scope");
        }
        if (run.progress().getOrDefault("failed", 0L) > 0) {
            warnings.add("Some people failed; see the quarantine and the dead letters");
        }
        return warnings;
    }
}
