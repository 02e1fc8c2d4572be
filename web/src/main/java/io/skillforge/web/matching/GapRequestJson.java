package io.skillforge.web.matching;

import io.skillforge.matching.GivenSkill;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Skills to hold against one occupation. */
public record GapRequestJson(
        @NotNull @Size(max = 100, message = "Expected at most 100 skills")
        List<@NotNull @Valid GivenSkillJson> skills,

        @Schema(
                description = "Variant of the score; unless given, a feature flag decides",
                enumeration = {"unweighted", "importance-weighted"})
        @Pattern(regexp = "unweighted|importance-weighted", message = "Expected one of unweighted, importance-weighted")
        String variant,

        @Schema(description = "As of a match")
        @Pattern(regexp = "[A-Za-z0-9._-]{1,64}", message = "Expected 1 to 64 letters, digits, '.', '_' or '-'")
        String experimentKey) {

    List<GivenSkill> toSkills() {
        return GivenSkillJson.toSkills(skills);
    }
}
