package io.skillforge.web.matching;

import io.skillforge.catalog.RequirementView;
import io.skillforge.matching.GapView;
import io.skillforge.matching.RequirementMatchView;
import io.skillforge.matching.SkillMentions;
import io.skillforge.person.PathwayStep;
import io.skillforge.person.PathwayView;
import io.skillforge.web.catalog.ReleaseJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is missing for an occupation, and what is weak, the most important first; technologies in demand for it that were
 * not named; and the learning pathways to it. {@code availability} is not-collected where its skills were never rated.
 */
public record GapJson(
        ReleaseJson release,
        String variant,
        String variantBy,
        List<SkillReadingJson> skills,
        String onetCode,
        String title,
        Integer jobZone,
        String availability,
        ScoreJson score,
        List<RequirementJson> missing,
        List<RequirementJson> weak,
        List<TechnologyUseJson> technologiesToLearn,
        List<GapPathwayJson> pathways) {

    static GapJson from(GapView gap, List<PathwayView> pathways) {
        var fit = gap.fit();
        var occupation = fit.occupation();
        var variant = gap.variant().variant();
        var lacking = Stream.concat(fit.missing().stream(), fit.weak().stream())
                .map(RequirementMatchView::required)
                .toList();
        return new GapJson(
                ReleaseJson.from(gap.release()),
                Words.of(variant),
                Words.of(gap.variant().by()),
                gap.skills().stream().map(SkillReadingJson::from).toList(),
                occupation.onetCode(),
                occupation.title(),
                occupation.jobZone(),
                fit.score() == null ? "not-collected" : "available",
                ScoreJson.from(fit.score()),
                RequirementJson.list(fit.missing(), variant),
                RequirementJson.list(fit.weak(), variant),
                TechnologyUseJson.list(fit.technologiesToLearn()),
                byCoverage(pathways, lacking));
    }

    private static List<GapPathwayJson> byCoverage(List<PathwayView> pathways, List<RequirementView> lacking) {
        return pathways.stream()
                .map(pathway -> GapPathwayJson.from(pathway, lacking))
                .sorted(Comparator.comparingInt(pathway -> -pathway.covers().size()))
                .toList();
    }

    /** A learning pathway to the occupation; {@code covers} has the missing and weak skills that its texts name. */
    public record GapPathwayJson(
            UUID id, String title, Integer estimatedDurationDays, String certification, List<String> covers) {

        static GapPathwayJson from(PathwayView pathway, List<RequirementView> lacking) {
            var values = pathway.values();
            var texts = new ArrayList<>(
                    values.steps().stream().map(PathwayStep::title).toList());
            texts.add(values.title());
            if (values.description() != null) {
                texts.add(values.description());
            }
            return new GapPathwayJson(
                    pathway.id(),
                    values.title(),
                    values.days(),
                    values.certification(),
                    SkillMentions.in(texts, lacking));
        }
    }
}
