package io.skillforge.web.matching;

import io.skillforge.matching.ScoreView;

/**
 * A score taken apart: score = matchScore × alignment × experienceWeight, at most 100. The years are the mean over the
 * matched skills whose years were told; without them, or where the job zone expects none, the weight is 1.
 */
public record ScoreJson(
        double score,
        double matchScore,
        double alignment,
        double experienceWeight,
        Double years,
        Double expectedYears,
        int matched,
        int required) {

    /** Null where the occupation's skills were not rated. */
    static ScoreJson from(ScoreView score) {
        return score == null
                ? null
                : new ScoreJson(
                        score.score(),
                        score.matchScore(),
                        score.alignment(),
                        score.experience().weight(),
                        score.experience().years(),
                        score.experience().expectedYears(),
                        score.matched(),
                        score.required());
    }
}
