package io.skillforge.web.matching;

import io.skillforge.catalog.OccupationRequirementsView;
import io.skillforge.matching.TransferView;
import io.skillforge.matching.TransitionStepView;
import io.skillforge.matching.Variant;
import io.skillforge.web.catalog.ReleaseJson;
import java.util.List;

/** What somebody of one occupation brings to another. */
public record TransferJson(ReleaseJson release, String variant, String variantBy, PlaceJson from, DestinationJson to) {

    static TransferJson from(TransferView transfer) {
        var variant = transfer.variant();
        return new TransferJson(
                ReleaseJson.from(transfer.release()),
                Words.of(variant.variant()),
                Words.of(variant.by()),
                PlaceJson.from(transfer.from()),
                DestinationJson.from(transfer.to(), variant.variant()));
    }

    /** An occupation to start from. */
    public record PlaceJson(String onetCode, String title, Integer jobZone) {

        static PlaceJson from(OccupationRequirementsView occupation) {
            return new PlaceJson(occupation.onetCode(), occupation.title(), occupation.jobZone());
        }
    }

    /**
     * An occupation to go to: the skills in common, those of them to deepen, and those to add; likewise the technologies,
     * of which only those in demand are to be learnt. {@code similarity} runs from 0 to 1; {@code relatedRank} is there
     * where O*NET holds the occupations related.
     */
    public record DestinationJson(
            String onetCode,
            String title,
            Integer jobZone,
            String availability,
            double similarity,
            Integer relatedRank,
            ScoreJson score,
            List<RequirementJson> inCommon,
            List<RequirementJson> toDeepen,
            List<RequirementJson> toAdd,
            List<TechnologyUseJson> technologiesInCommon,
            List<TechnologyUseJson> technologiesToLearn) {

        static DestinationJson from(TransitionStepView step, Variant variant) {
            var fit = step.fit();
            var occupation = fit.occupation();
            return new DestinationJson(
                    occupation.onetCode(),
                    occupation.title(),
                    occupation.jobZone(),
                    fit.score() == null ? "not-collected" : "available",
                    step.similarity(),
                    step.relatedRank(),
                    ScoreJson.from(fit.score()),
                    RequirementJson.list(fit.matched(), variant),
                    RequirementJson.list(fit.weak(), variant),
                    RequirementJson.list(fit.missing(), variant),
                    TechnologyUseJson.list(fit.technologies()),
                    TechnologyUseJson.list(fit.technologiesToLearn()));
        }
    }
}
