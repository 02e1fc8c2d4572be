package io.skillforge.matching.domain;

import io.skillforge.catalog.RequirementView;
import io.skillforge.matching.ExperienceView;
import io.skillforge.matching.RequirementMatchView;
import io.skillforge.matching.ScoreView;
import io.skillforge.matching.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The formulas of matching. Figures are rounded to four decimals at the end, so that equal ones look equal. */
public final class Scoring {

    private static final double FULL = 100;
    private static final double DECIMALS = 10_000;

    private Scoring() {}

    /** Every required skill beside what is held of it. */
    public static List<RequirementMatchView> compare(List<RequirementView> required, Map<String, Held> held) {
        var matches = new ArrayList<RequirementMatchView>(required.size());
        for (var requirement : required) {
            matches.add(compare(requirement, held.get(requirement.code())));
        }
        return matches;
    }

    private static RequirementMatchView compare(RequirementView required, Held held) {
        return held == null
                ? new RequirementMatchView(required, null, null, null)
                : new RequirementMatchView(
                        required,
                        held.proficiency(),
                        held.years(),
                        round(alignment(held.proficiency(), required.proficiency())));
    }

    /** @param required null where no proficiency is asked for, which any meets */
    private static double alignment(int proficiency, Integer required) {
        return required == null ? 1 : Math.min(1, (double) proficiency / required);
    }

    /** @param matches not empty: an occupation without rated skills has no score */
    public static ScoreView score(List<RequirementMatchView> matches, Integer jobZone, Variant variant) {
        double required = 0;
        double held = 0;
        double aligned = 0;
        int matched = 0;
        for (var match : matches) {
            double weight = weight(match.required(), variant);
            required += weight;
            if (!match.isMissing()) {
                matched++;
                held += weight;
                aligned +=
                        weight * alignment(match.proficiency(), match.required().proficiency());
            }
        }
        double matchScore = FULL * held / required;
        double alignment = matched == 0 ? 0 : aligned / held;
        var experience = ExperienceWeight.of(jobZone, years(matches));
        double score = Math.min(FULL, matchScore * alignment * experience.weight());
        return new ScoreView(
                matched, matches.size(), round(matchScore), round(alignment), rounded(experience), round(score));
    }

    private static double weight(RequirementView required, Variant variant) {
        return switch (variant) {
            case UNWEIGHTED -> 1;
            case IMPORTANCE_WEIGHTED -> required.importance().doubleValue();
        };
    }

    /** The mean over the matched skills whose years were told; null where none were. */
    private static Double years(List<RequirementMatchView> matches) {
        double sum = 0;
        int told = 0;
        for (var match : matches) {
            if (match.years() != null) {
                sum += match.years();
                told++;
            }
        }
        return told == 0 ? null : sum / told;
    }

    private static ExperienceView rounded(ExperienceView experience) {
        return new ExperienceView(
                experience.years() == null ? null : round(experience.years()),
                experience.expectedYears(),
                round(experience.weight()));
    }

    static double round(double figure) {
        return Math.round(figure * DECIMALS) / DECIMALS;
    }
}
