package io.skillforge.web.retention;

import io.skillforge.retention.PlanRequest;
import io.skillforge.retention.RunKind;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for a plan, and for its execution where the standing policy is meant. */
public record PlanRequestJson(
        @Schema(description = "Code of the partner whose rows alone are meant", examples = "orbit-labs") @Size(max = 40)
        String tenant,

        @Schema(description = "Datasets; when left out those that are scheduled, and with `before` those about people")
        @Size(max = 40)
        List<@Pattern(regexp = "[a-z_-]{1,63}", message = "Expected a dataset such as notifications") String> datasets,

        @Schema(description = "A cutoff in place of the policies' own; somebody else has to approve it then")
        Instant before,

        @Schema(description = "False carries out the standing policy; true when left out")
        Boolean dryRun,

        @Schema(description = "Leave the request on the queue; it is done in its turn")
        Boolean queue,

        @Schema(examples = "data.protection@skillforge.example") @Size(max = 200)
        String triggeredBy,

        @Size(max = 500) String reason) {

    PlanRequest toRequest(UUID runId, String caller) {
        return new PlanRequest(
                runId,
                Boolean.FALSE.equals(dryRun) && before == null ? RunKind.STANDING : RunKind.MANUAL,
                tenant,
                datasets == null ? List.of() : datasets,
                before,
                triggeredBy == null || triggeredBy.isBlank() ? caller : triggeredBy,
                reason);
    }

    boolean queued() {
        return Boolean.TRUE.equals(queue);
    }
}
