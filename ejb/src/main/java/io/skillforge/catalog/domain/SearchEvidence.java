package io.skillforge.catalog.domain;

import java.util.List;
import java.util.Map;

/**
 * What the index holds for a question, before anything is ranked. Occupations go by their number in the index.
 *
 * @param names whose words, corrected words or roots are those asked for
 * @param similar names that few typing errors tell from the question, when no name is found
 * @param facts of every occupation that any of it is about
 */
public record SearchEvidence(
        List<NameHit> names, List<SimilarHit> similar, List<TechnologyHit> technologies, Map<Integer, Facts> facts) {

    public record NameHit(int occupation, NameKind kind, String name, String words, String key, String roots) {}

    /** @param distance how many typing errors make it of what was asked */
    public record SimilarHit(IndexedName name, int distance) {}

    /**
     * A name of an occupation.
     *
     * @param name as it is shown
     * @param words as the index has them
     * @param terms those of its words that carry meaning, each once
     * @param weight how much all of them tell
     */
    public record IndexedName(
            int occupation, NameKind kind, String name, String words, List<String> terms, double weight) {}

    /**
     * How strongly an occupation's names and tasks hold the words asked for.
     *
     * @param matched how much those words tell that they hold
     */
    public record WordHit(int occupation, double score, double matched) {}

    public record TechnologyHit(int occupation, String name, boolean hot, boolean inDemand) {}

    /**
     * What ranking, facets and filters look at.
     *
     * @param size between 0 and about 1
     * @param beside whether its title holds what its neighbours do not, or those who lead, help or teach others
     */
    public record Facts(
            int number,
            String onetCode,
            String title,
            String groupCode,
            Integer jobZone,
            Integer education,
            int names,
            double size,
            Beside beside) {

        /** People that an occupation without figures is taken to employ, by the number of its names. */
        private static final int EMPLOYED_PER_NAME = 400;

        /** @param employment null where none is known */
        public static double size(int names, Long employment) {
            double people = employment != null ? employment : names * (double) EMPLOYED_PER_NAME;
            return Math.log10(1 + people) / 7;
        }
    }
}
