package io.skillforge.catalog.domain;

import java.util.Comparator;
import java.util.List;

/**
 * What the index knows about the words of a question.
 *
 * @param known those that stand in the index as asked, or share a root with what was asked
 * @param similar by letters, for words that do not
 * @param occupations how many occupations there are
 */
public record Vocabulary(List<Term> known, List<Similar> similar, int occupations) {

    private static final double CERTAIN_ENOUGH = 0.75;
    private static final double SAME_SOUND = 0.1;
    private static final int KEPT = 4;

    /** Hardly anybody mistypes the first letter of a short word; it is another word then. */
    private static final int SURE_BEGINNING_BELOW = 6;

    /** @param occupations in whose names or tasks it stands; 0 for a word of technologies only */
    public record Term(String term, String root, int names, int occupations, int starts) {}

    public record Similar(String asked, Term term, double similarity) {}

    /** A word that somebody may have meant; certainty can pass 1 for frequent words. */
    public record Correction(Term term, double certainty) {}

    public Term find(String term) {
        return known.stream()
                .filter(each -> each.term().equals(term))
                .findFirst()
                .orElse(null);
    }

    public List<Term> ofRoot(String root) {
        return known.stream().filter(each -> each.root().equals(root)).toList();
    }

    /** How much a word tells: rare ones tell more. */
    public double weight(Term term) {
        return term.occupations() == 0 ? weightOfUnknown() : weight(term.occupations(), occupations);
    }

    static double weight(int having, int all) {
        return Math.log(1 + all / (double) having);
    }

    public static double weightOfUnknown() {
        return 5;
    }

    /** What somebody may have meant by a word, best first; nothing for words too short to tell. */
    public List<Correction> corrections(String word) {
        return similar.stream()
                .filter(each -> each.asked().equals(word))
                .filter(each -> isTypingError(word, each.term().term()))
                .map(each -> new Correction(each.term(), certainty(word, each)))
                .filter(each -> each.certainty() > CERTAIN_ENOUGH)
                .sorted(Comparator.comparingDouble((Correction each) -> -each.certainty())
                        .thenComparing(each -> each.term().term()))
                .limit(KEPT)
                .toList();
    }

    private static boolean isTypingError(String word, String term) {
        boolean begins = word.length() >= SURE_BEGINNING_BELOW || word.charAt(0) == term.charAt(0);
        return begins && Spelling.isTypingError(word, term);
    }

    private static double certainty(String word, Similar similar) {
        var term = similar.term().term();
        double apart = Spelling.distance(word, term) / (double) Math.max(word.length(), term.length());
        double sameStart = word.charAt(0) == term.charAt(0) ? 0.05 : 0;
        return 1
                - apart
                + (Spelling.sound(word).equals(Spelling.sound(term)) ? SAME_SOUND : 0)
                + sameStart
                + 0.2 * similar.similarity()
                + 0.02 * Math.log(similar.term().names());
    }
}
