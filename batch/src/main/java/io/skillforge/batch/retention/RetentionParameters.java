package io.skillforge.batch.retention;

import io.skillforge.batch.run.Parameters;
import io.skillforge.retention.PlanRequest;
import io.skillforge.retention.RunKind;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;

/** Job parameters as text. Operators see them, and the job repository keeps them: there is nothing of people in them. */
final class RetentionParameters {

    private RetentionParameters() {}

    /** The plan to carry out; null when one has to be made. */
    static UUID plan(Properties properties) {
        return Parameters.uuid(properties, "plan");
    }

    /** The run that another door opened; null when this execution has to. */
    static UUID openedRun(Properties properties) {
        return Parameters.uuid(properties, "run-id");
    }

    /** The run in retention_runs that this execution, known to the run log by an id, works on. */
    static UUID retentionRun(Properties properties, UUID logged) {
        var plan = plan(properties);
        return plan == null ? logged : plan;
    }

    static boolean dryRun(Properties properties) {
        return Parameters.dryRun(properties) && plan(properties) == null;
    }

    /** Executing means the standing policy; a cutoff of somebody's own is a plan that somebody else has to approve. */
    static PlanRequest request(UUID runId, Properties properties) {
        var before = Parameters.moment(properties, "before");
        return new PlanRequest(
                runId,
                dryRun(properties) || before != null ? RunKind.MANUAL : RunKind.STANDING,
                Parameters.text(properties, "tenant"),
                datasets(Parameters.text(properties, "datasets")),
                before,
                Parameters.text(properties, "triggered-by"),
                null);
    }

    /** What it is about, for lists. */
    static String scope(Properties properties) {
        var plan = plan(properties);
        return plan == null ? Parameters.scope(properties) : "plan " + plan;
    }

    private static List<String> datasets(String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(","))
                        .map(String::strip)
                        .filter(dataset -> !dataset.isEmpty())
                        .toList();
    }
}
