package io.skillforge.web.person;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that was done here. */
public record NewActivityJson(
        @Schema(examples = "occupation.viewed")
        @NotNull
        @Pattern(
                regexp = "[a-z][a-z0-9-]{0,30}(\\.[a-z][a-z0-9-]{0,30}){0,3}",
                message = "Expected words joined by dots, such as occupation.viewed")
        String activity,

        @Schema(examples = "occupation")
        @Pattern(regexp = "[a-z][a-z0-9-]{0,63}", message = "Expected a word such as occupation")
        String objectType,

        @Schema(examples = "15-1252.00")
        @Pattern(regexp = "[A-Za-z0-9._-]{1,64}", message = "Expected an identifier: 1 to 64 letters, digits and . _ -")
        String objectId) {}
