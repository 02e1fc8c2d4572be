package io.skillforge.web.matching;

import io.skillforge.matching.GivenSkill;
import io.skillforge.platform.error.FieldInvalidException;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A skill that somebody has, by code or by text. */
@Schema(description = "Give either code or text.")
public record GivenSkillJson(
        @Schema(description = "Code of a skill or technology in the catalog", examples = "2.A.1.a")
        @Pattern(
                regexp = "[A-Za-z0-9.-]{1,200}",
                message = "Expected the code of a skill, such as 2.A.1.a or postgresql")
        String code,

        @Schema(description = "Name, alias, or words of a skill or technology", examples = "critical thinking")
        @Pattern(
                regexp = "[^\\x00-\\x1f\\x7f]{1,100}",
                message = "Expected 1 to 100 characters, without control characters")
        String text,

        @Schema(description = "How well: 1 beginner to 5 expert", examples = "4") @NotNull @Min(1) @Max(5)
        Integer proficiency,

        @Schema(description = "Years of practice; left out where nobody says", examples = "3")
        @DecimalMin(value = "0", message = "Expected 0 or more")
        @DecimalMax(value = "80", message = "Expected 80 or less")
        Double years) {

    static List<GivenSkill> toSkills(List<GivenSkillJson> skills) {
        return skills == null
                ? List.of()
                : IntStream.range(0, skills.size())
                        .mapToObj(i -> skills.get(i).toSkill(i))
                        .toList();
    }

    private GivenSkill toSkill(int index) {
        if ((code == null) == (text == null || text.isBlank())) {
            throw new FieldInvalidException("/skills/" + index, "either-or", "Expected either code or text");
        }
        return new GivenSkill(code, code == null ? text.strip() : null, proficiency, years);
    }
}
