package io.skillforge.web.person;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to advise the user. */
public record NewAssignmentJson(
        @Schema(description = "Id of a user of the same partner") @NotNull
        UUID advisor) {}
