package io.skillforge.web.matching;

import io.skillforge.catalog.SkillCandidate;
import io.skillforge.matching.SkillReadingView;
import java.util.List;

/**
 * What a given skill was taken for: {@code scored}, {@code listed} (a technology, which is not rated) or
 * {@code unresolved}, then with the nearest candidates.
 */
public record SkillReadingJson(String given, String status, CandidateJson skill, List<CandidateJson> candidates) {

    static SkillReadingJson from(SkillReadingView reading) {
        return new SkillReadingJson(
                reading.given(),
                Words.of(reading.status()),
                CandidateJson.from(reading.skill()),
                reading.candidates().isEmpty()
                        ? null
                        : reading.candidates().stream().map(CandidateJson::from).toList());
    }

    /** A skill that was found, by what, and how certainly, from 0 to 1. */
    public record CandidateJson(String code, String name, String kind, String how, double confidence) {

        static CandidateJson from(SkillCandidate candidate) {
            return candidate == null
                    ? null
                    : new CandidateJson(
                            candidate.code(),
                            candidate.name(),
                            candidate.kind(),
                            Words.of(candidate.how()),
                            candidate.confidence());
        }
    }
}
