package io.skillforge.consent;

import io.skillforge.privacy.Purpose;
import io.skillforge.privacy.TableOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A bulk revocation.
 *
 * @param scope all, tenant or user
 * @param tenant the partner's id; null in the scope all
 * @param status running, succeeded, failed, stopped or crashed
 * @param subjects how many people it concerns
 * @param progress how many of them are pending, queued, done, unchanged or failed; empty in a dry run and in lists
 * @param counts per table what was or, in a dry run, would be done, without ids
 */
public record RunView(
        UUID runId,
        String scope,
        UUID tenant,
        UUID user,
        Set<Purpose> purposes,
        boolean dryRun,
        boolean queued,
        String triggeredBy,
        String reason,
        String note,
        String status,
        int subjects,
        String failure,
        Map<String, Long> progress,
        List<TableOutcome> counts,
        Instant startedAt,
        Instant endedAt) {

    public boolean running() {
        return status.equals("running");
    }

    RunView with(Map<String, Long> progress) {
        return new RunView(
                runId,
                scope,
                tenant,
                user,
                purposes,
                dryRun,
                queued,
                triggeredBy,
                reason,
                note,
                status,
                subjects,
                failure,
                progress,
                counts,
                startedAt,
                endedAt);
    }
}
