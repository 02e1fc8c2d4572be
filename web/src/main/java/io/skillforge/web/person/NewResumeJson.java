package io.skillforge.web.person;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A résumé that was taken in. */
public record NewResumeJson(
        @Schema(description = "Where the file lies, by the key that the file store gave", examples = "resumes/7f3a.pdf")
        @NotNull
        @Pattern(
                regexp = "[A-Za-z0-9][A-Za-z0-9._/-]{0,299}",
                message = "Expected 1 to 300 letters, digits and . _ / -")
        String fileRef,

        @Schema(description = "What was read out of it") JsonObject content) {

    /** A record would tell the content. */
    @Override
    public String toString() {
        return "NewResumeJson";
    }
}
