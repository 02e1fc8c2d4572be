package io.skillforge.matching.domain;

import io.skillforge.matching.ExperienceView;
import java.util.Map;

/**
 * Weighs years of experience by what the job zone expects: 1 for those, 0.7 for none, and on along the same line up to
 * 1.1. What a zone expects is the lower end of the specific vocational preparation (SVP) that O*NET defines it by. Where
 * nothing is expected, or nothing was told, nothing is weighed.
 */
public final class ExperienceWeight {

    private static final Map<Integer, Double> EXPECTED_YEARS = Map.of(1, 0.0, 2, 0.25, 3, 1.0, 4, 2.0, 5, 4.0);

    private static final double NEUTRAL = 1;
    private static final double WITH_NONE = 0.7;
    private static final double HIGHEST = 1.1;

    private ExperienceWeight() {}

    public static ExperienceView of(Integer jobZone, Double years) {
        var expected = jobZone == null ? null : EXPECTED_YEARS.get(jobZone);
        return new ExperienceView(years, expected, weight(expected, years));
    }

    private static double weight(Double expected, Double years) {
        if (expected == null || expected == 0 || years == null) {
            return NEUTRAL;
        }
        return Math.min(HIGHEST, WITH_NONE + (NEUTRAL - WITH_NONE) * years / expected);
    }
}
