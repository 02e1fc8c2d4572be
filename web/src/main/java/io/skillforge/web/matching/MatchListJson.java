package io.skillforge.web.matching;

import io.skillforge.matching.MatchView;
import io.skillforge.matching.OccupationFitView;
import io.skillforge.matching.Variant;
import io.skillforge.web.catalog.ReleaseJson;
import java.util.List;

/** The occupations that fit best. {@code variantBy} says whether the request or the feature flag chose the variant. */
public record MatchListJson(
        ReleaseJson release,
        String variant,
        String variantBy,
        List<SkillReadingJson> skills,
        int compared,
        List<MatchJson> items) {

    static MatchListJson from(MatchView match, boolean explain) {
        var variant = match.variant();
        return new MatchListJson(
                ReleaseJson.from(match.release()),
                Words.of(variant.variant()),
                Words.of(variant.by()),
                match.skills().stream().map(SkillReadingJson::from).toList(),
                match.compared(),
                match.items().stream()
                        .map(fit -> MatchJson.from(fit, variant.variant(), explain))
                        .toList());
    }

    /** One of them; {@code requirements}, all skills that it requires, only where it was asked to be explained. */
    public record MatchJson(
            String onetCode,
            String title,
            Integer jobZone,
            String group,
            ScoreJson score,
            List<TechnologyUseJson> technologies,
            List<RequirementJson> requirements) {

        static MatchJson from(OccupationFitView fit, Variant variant, boolean explain) {
            var occupation = fit.occupation();
            return new MatchJson(
                    occupation.onetCode(),
                    occupation.title(),
                    occupation.jobZone(),
                    occupation.group(),
                    ScoreJson.from(fit.score()),
                    TechnologyUseJson.list(fit.technologies()),
                    explain ? RequirementJson.list(fit.requirements(), variant) : null);
        }
    }
}
