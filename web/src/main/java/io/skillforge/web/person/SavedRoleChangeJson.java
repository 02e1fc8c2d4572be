package io.skillforge.web.person;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much a saved occupation interests. */
public record SavedRoleChangeJson(
        @Schema(description = "1 to 5; 3 unless given")
        @Min(value = 1, message = "Expected 1 to 5")
        @Max(value = 5, message = "Expected 1 to 5")
        Integer interest) {

    int toInterest() {
        return interest == null ? 3 : interest;
    }
}
