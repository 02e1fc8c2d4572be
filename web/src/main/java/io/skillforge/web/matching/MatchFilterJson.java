package io.skillforge.web.matching;

import io.skillforge.matching.MatchFilter;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which occupations to compare. */
public record MatchFilterJson(
        @Schema(description = "Major group", examples = "15-0000")
        @Pattern(regexp = "\\d{2}-0000", message = "Expected the code of a major group, such as 15-0000")
        String group,

        @Schema(description = "Lowest job zone") @Min(1) @Max(5)
        Integer minJobZone,

        @Schema(description = "Highest job zone") @Min(1) @Max(5)
        Integer maxJobZone,

        @Schema(description = "Lowest score, 0 to 100")
        @DecimalMin(value = "0", message = "Expected 0 to 100")
        @DecimalMax(value = "100", message = "Expected 0 to 100")
        Double minScore) {

    static MatchFilter toFilter(MatchFilterJson filter) {
        return filter == null
                ? new MatchFilter(null, null, null, null)
                : new MatchFilter(filter.group, filter.minJobZone, filter.maxJobZone, filter.minScore);
    }
}
