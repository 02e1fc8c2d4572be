package io.skillforge.web.matching;

import io.skillforge.matching.Feedback;
import io.skillforge.matching.Variant;
import io.skillforge.matching.Verdict;
import io.skillforge.platform.error.FieldInvalidException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A verdict on a recommendation, or a correction of what a text was taken for. Nothing about who says it. */
public record NewFeedbackJson(
        @Schema(enumeration = {"recommendation", "skill-mapping"})
        @NotNull
        @Pattern(regexp = "recommendation|skill-mapping", message = "Expected one of recommendation, skill-mapping")
        String kind,

        @Schema(description = "The recommended occupation; of a recommendation", examples = "15-1252.00")
        @Pattern(regexp = "\\d{2}-\\d{4}\\.\\d{2}", message = "Expected an O*NET code such as 15-1252.00")
        String onetCode,

        @Schema(
                description = "Of a recommendation",
                enumeration = {"helpful", "not-helpful", "wrong"})
        @Pattern(regexp = "helpful|not-helpful|wrong", message = "Expected one of helpful, not-helpful, wrong")
        String verdict,

        @Schema(
                description = "Variant that the recommendation named",
                enumeration = {"unweighted", "importance-weighted"})
        @Pattern(regexp = "unweighted|importance-weighted", message = "Expected one of unweighted, importance-weighted")
        String variant,

        @Schema(description = "The words that were to be read as a skill; of a skill mapping", examples = "k8s")
        @Pattern(
                regexp = "(?!.*\\d{5})[\\p{L}\\p{N} +#./&'(),-]{1,100}",
                message = "Expected 1 to 100 letters, digits, blanks and + # . / & ' ( ) , -, without long numbers")
        String text,

        @Schema(description = "Code of the skill that they were taken for; left out where they were unresolved")
        @Pattern(
                regexp = "[A-Za-z0-9.-]{1,200}",
                message = "Expected the code of a skill, such as 2.A.1.a or postgresql")
        String skill,

        @Schema(description = "Code of the skill that they mean; left out where the catalog has none")
        @Pattern(
                regexp = "[A-Za-z0-9.-]{1,200}",
                message = "Expected the code of a skill, such as 2.A.1.a or postgresql")
        String expected) {

    Feedback toFeedback() {
        var what = Words.constant(Feedback.Kind.class, kind);
        return switch (what) {
            case RECOMMENDATION ->
                new Feedback(
                        what,
                        required("/onetCode", onetCode),
                        Words.constant(Verdict.class, required("/verdict", verdict)),
                        Words.constant(Variant.class, variant),
                        null,
                        null,
                        null);
            case SKILL_MAPPING -> new Feedback(what, null, null, null, required("/text", text), skill, expected);
        };
    }

    private static String required(String field, String value) {
        if (value == null) {
            throw new FieldInvalidException(field, "required", "Expected a value for this kind of feedback");
        }
        return value;
    }
}
