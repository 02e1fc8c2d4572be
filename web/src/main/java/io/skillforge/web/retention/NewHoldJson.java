package io.skillforge.web.retention;

import io.skillforge.retention.NewHold;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A legal hold that is to be placed. At least one of dataset, tenant and user is named. */
public record NewHoldJson(
        @Schema(examples = "notifications")
        @Pattern(regexp = "[a-z_-]{1,63}", message = "Expected a dataset such as notifications")
        String dataset,

        @Schema(description = "Code of a partner", examples = "orbit-labs") @Size(max = 40)
        String tenant,

        @Schema(description = "A person's id or external reference") @Size(max = 128)
        String user,

        @Schema(examples = "Case 2026-0117") @NotBlank @Size(max = 500)
        String reason,

        @Schema(description = "When it ends by itself; left out: when it is released")
        Instant until) {

    NewHold toCommand(String placedBy) {
        return new NewHold(dataset, tenant, user, reason, placedBy, until);
    }
}
