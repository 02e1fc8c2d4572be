package io.skillforge.web.matching;

import io.skillforge.matching.RequirementMatchView;
import io.skillforge.matching.Variant;
import java.math.BigDecimal;
import java.util.List;

/**
 * A required skill beside what is held of it. Without a required proficiency the release asks for none; without a
 * proficiency the skill is missing. {@code weight} is what it counts for in the variant of the answer.
 */
public record RequirementJson(
        String code,
        String name,
        BigDecimal importance,
        boolean critical,
        BigDecimal level,
        Integer requiredProficiency,
        Integer proficiency,
        Double years,
        Double alignment,
        BigDecimal weight) {

    static List<RequirementJson> list(List<RequirementMatchView> matches, Variant variant) {
        return matches.stream().map(match -> from(match, variant)).toList();
    }

    private static RequirementJson from(RequirementMatchView match, Variant variant) {
        var required = match.required();
        return new RequirementJson(
                required.code(),
                required.name(),
                required.importance(),
                match.isCritical(),
                required.level(),
                required.proficiency(),
                match.proficiency(),
                match.years(),
                match.alignment(),
                variant == Variant.UNWEIGHTED ? BigDecimal.ONE : required.importance());
    }
}
