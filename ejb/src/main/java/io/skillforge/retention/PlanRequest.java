package io.skillforge.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Asks for a plan.
 *
 * @param runId the run's id; null for a new one
 * @param tenant code of the partner whose rows alone are meant; null for everybody's
 * @param datasets codes; empty for all whose policy is not scheduled 'never'
 * @param before a cutoff in place of the policies' own, for the datasets that are named or, where none is, for those about
 *     people; null for the policies' own
 * @param triggeredBy who or what asked for it, in the words of whoever did
 */
public record PlanRequest(
        UUID runId,
        RunKind kind,
        String tenant,
        List<String> datasets,
        Instant before,
        String triggeredBy,
        String reason) {

    public PlanRequest {
        datasets = List.copyOf(datasets);
    }
}
