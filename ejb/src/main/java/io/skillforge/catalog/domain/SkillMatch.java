package io.skillforge.catalog.domain;

import java.util.HashSet;
import java.util.Set;

/** How certain it is that a text means a skill of this name, 0 to 1. */
public final class SkillMatch {

    private static final double SAME_WORDS = 0.98;
    private static final double LEAST_OF_SPELLING = 0.5;
    private static final double PART_OF_NAME = 0.65;
    private static final double NAME_IN_TEXT = 0.55;

    /** What a technology is called with, and nobody types. */
    private static final Set<String> OF_VENDORS = Set.of(
            "software",
            "microsoft",
            "adobe",
            "google",
            "oracle",
            "ibm",
            "apache",
            "amazon",
            "autodesk",
            "intuit",
            "system");

    private SkillMatch() {}

    public static double exact(String text, String name) {
        var asked = SearchWords.of(text);
        var own = SearchWords.of(name);
        return asked.equals(own) ? 1 : SAME_WORDS;
    }

    /** Only so many typing errors as a word or a name of this length can hold are errors; more make another name. */
    public static double spelling(String text, String name) {
        var asked = String.join(" ", SearchWords.of(text));
        var own = String.join(" ", SearchWords.of(name));
        int length = Math.max(asked.length(), own.length());
        int distance = Spelling.distance(asked, own);
        double likeness = 1 - distance / (double) length;
        return distance <= Spelling.tolerance(length) ? (likeness + LEAST_OF_SPELLING) / 1.6 : likeness / 2;
    }

    /** By the words that both have: most when the name has nothing more but its vendor. */
    public static double words(String text, String name) {
        var asked = new HashSet<>(SearchWords.terms(SearchWords.of(text)));
        var own = new HashSet<>(SearchWords.terms(SearchWords.of(name)));
        var shared = new HashSet<>(asked);
        shared.retainAll(own);
        if (shared.isEmpty()) {
            return 0;
        }
        if (asked.equals(without(own))) {
            return PART_OF_NAME + 0.2;
        }
        double share = shared.size() / (double) Math.max(asked.size(), own.size());
        return own.containsAll(asked) ? PART_OF_NAME * share : NAME_IN_TEXT * share;
    }

    private static Set<String> without(Set<String> name) {
        var rest = new HashSet<>(name);
        rest.removeAll(OF_VENDORS);
        return rest;
    }
}
