package io.skillforge.catalog.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a text becomes words that can be compared, the same for what is indexed and for what is asked: small letters without
 * accents, then a singular form, then a root that a craft shares with those who exercise it (plumbing, plumber).
 */
public final class SearchWords {

    private static final Pattern WORD = Pattern.compile("[a-z0-9]+[+#]*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’]");
    private static final Pattern SIBILANT = Pattern.compile(".*(ss|sh|ch|x|z|bus)es");

    /** They join words and change no meaning: director of nursing, nursing director. */
    private static final Set<String> LINKS =
            Set.of("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with");

    private static final Map<String, String> IRREGULAR =
            Map.of("children", "child", "teeth", "tooth", "feet", "foot", "shelves", "shelf", "knives", "knife");

    /** Longest first where one ends another. */
    private static final List<String> SUFFIXES = List.of(
            "ological",
            "ologist",
            "ization",
            "ational",
            "ology",
            "ician",
            "istry",
            "ation",
            "ition",
            "ative",
            "ement",
            "ators",
            "ator",
            "ysis",
            "ytic",
            "ical",
            "ings",
            "ance",
            "ence",
            "ress",
            "ment",
            "eer",
            "ery",
            "ing",
            "ist",
            "ian",
            "ant",
            "ent",
            "ive",
            "ion",
            "ial",
            "yst",
            "yze",
            "ers",
            "er",
            "or",
            "al",
            "ed",
            "ic",
            "ly",
            "ry",
            "ee",
            "e",
            "y");

    private static final int SHORTEST_ROOT = 3;

    private SearchWords() {}

    /** The words as typed. */
    public static List<String> of(String text) {
        var bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var plain = APOSTROPHES.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("");
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(plain);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** The words that carry meaning, in the singular and in order. */
    public static List<String> terms(List<String> words) {
        var terms = words.stream()
                .filter(word -> !LINKS.contains(word))
                .map(SearchWords::singular)
                .toList();
        return terms.isEmpty() ? words : terms;
    }

    /** The same for texts that differ in number, order and linking words only. */
    public static String key(List<String> terms) {
        return String.join(" ", new TreeSet<>(terms));
    }

    public static String roots(List<String> terms) {
        return terms.stream()
                .map(SearchWords::root)
                .map(EverydayWords::synonym)
                .sorted()
                .distinct()
                .collect(Collectors.joining(" "));
    }

    static String singular(String word) {
        int length = word.length();
        if (IRREGULAR.containsKey(word)) {
            return IRREGULAR.get(word);
        }
        if (word.endsWith("wives")) {
            return word.substring(0, length - 3) + "fe";
        }
        if (length > 4 && word.endsWith("men")) {
            return word.substring(0, length - 2) + "an";
        }
        if (length < 4 || !word.endsWith("s")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return length > 4 ? word.substring(0, length - 3) + "y" : word;
        }
        if (SIBILANT.matcher(word).matches()) {
            return word.substring(0, length - 2);
        }
        boolean isSingular = word.endsWith("ss") || word.endsWith("us") || word.endsWith("is");
        return isSingular ? word : word.substring(0, length - 1);
    }

    public static String root(String term) {
        for (var suffix : SUFFIXES) {
            int length = term.length() - suffix.length();
            if (length >= SHORTEST_ROOT && term.endsWith(suffix)) {
                return single(term.substring(0, length));
            }
        }
        return term;
    }

    /** Programm(ing) and program are one, but sell and sel are not. */
    private static String single(String root) {
        int last = root.length() - 1;
        boolean doubled = last >= SHORTEST_ROOT
                && root.charAt(last) == root.charAt(last - 1)
                && "lsz".indexOf(root.charAt(last)) < 0;
        return doubled ? root.substring(0, last) : root;
    }
}
