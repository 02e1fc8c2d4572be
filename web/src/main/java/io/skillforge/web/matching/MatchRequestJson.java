package io.skillforge.web.matching;

import io.skillforge.matching.GivenSkill;
import io.skillforge.matching.MatchFilter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Skills to match with occupations. */
public record MatchRequestJson(
        @NotNull @Size(min = 1, max = 100, message = "Expected 1 to 100 skills")
        List<@NotNull @Valid GivenSkillJson> skills,

        @Valid MatchFilterJson filter,

        @Schema(
                description = "Variant of the score; unless given, a feature flag decides",
                enumeration = {"unweighted", "importance-weighted"})
        @Pattern(regexp = "unweighted|importance-weighted", message = "Expected one of unweighted, importance-weighted")
        String variant,

        @Schema(
                description = "Whom the flag decides for, as a word of the caller's own: the same word gets the same"
                        + " variant. Unless given, the token's subject, or, without a token, what is asked",
                examples = "session-41")
        @Pattern(regexp = "[A-Za-z0-9._-]{1,64}", message = "Expected 1 to 64 letters, digits, '.', '_' or '-'")
        String experimentKey) {

    List<GivenSkill> toSkills() {
        return GivenSkillJson.toSkills(skills);
    }

    MatchFilter toFilter() {
        return MatchFilterJson.toFilter(filter);
    }
}
