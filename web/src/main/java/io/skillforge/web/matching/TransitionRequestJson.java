package io.skillforge.web.matching;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An occupation to start from. */
public record TransitionRequestJson(
        @Schema(description = "O*NET code of the present occupation", examples = "15-1252.00")
        @NotNull
        @Pattern(regexp = "\\d{2}-\\d{4}\\.\\d{2}", message = "Expected an O*NET code such as 15-1252.00")
        String from,

        @Schema(description = "What the person has besides, or better than the occupation asks for")
        @Size(max = 100, message = "Expected at most 100 skills")
        List<@NotNull @Valid GivenSkillJson> skills,

        @Schema(description = "Without maxJobZone, occupations up to one job zone above the present one are reachable")
        @Valid
        MatchFilterJson filter,

        @Schema(
                description = "Variant of the score; unless given, a feature flag decides",
                enumeration = {"unweighted", "importance-weighted"})
        @Pattern(regexp = "unweighted|importance-weighted", message = "Expected one of unweighted, importance-weighted")
        String variant,

        @Schema(description = "As of a match")
        @Pattern(regexp = "[A-Za-z0-9._-]{1,64}", message = "Expected 1 to 64 letters, digits, '.', '_' or '-'")
        String experimentKey) {}
