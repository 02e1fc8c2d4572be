package io.skillforge.catalog.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people write for the words of titles and tasks; everyday-words.txt beside this class tells its format. */
public final class EverydayWords {

    private static final List<String> LINES = WordList.lines("everyday-words.txt");
    private static final Map<String, List<String>> SAME = read(" =");
    private static final Map<String, List<String>> LIKE = read(" ~").entrySet().stream()
            .collect(Collectors.toMap(
                    each -> SearchWords.singular(each.getKey()), each -> SearchWords.terms(each.getValue())));

    /** The first of several that share a root counts: a word can mean one thing only. */
    private static final Map<String, String> SYNONYMS = LINES.stream()
            .filter(line -> line.contains(" | "))
            .map(line -> Stream.of(line.split(" \\| ")).map(SearchWords::root).toList())
            .flatMap(roots -> roots.stream().map(root -> Map.entry(root, roots.get(0))))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));

    private EverydayWords() {}

    private static Map<String, List<String>> read(String sign) {
        return LINES.stream()
                .filter(line -> line.contains(sign))
                .map(line -> line.split(sign, 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> SearchWords.of(pair[1])));
    }

    /** The text with long forms for short ones; the very same when it has none, or when nothing else is left. */
    public static List<String> replaced(List<String> words) {
        var replaced = words.stream()
                .flatMap(word -> SAME.getOrDefault(word, List.of(word)).stream())
                .toList();
        return replaced.isEmpty() ? words : replaced;
    }

    /** The text without the words that say nothing about what somebody does; the very same when nothing else is left. */
    public static List<String> bare(List<String> words) {
        var bare = words.stream()
                .filter(word -> !SAME.getOrDefault(word, List.of(word)).isEmpty())
                .toList();
        return bare.isEmpty() ? words : bare;
    }

    /** Words of titles and tasks that answer a term too. */
    public static List<String> like(String term) {
        return LIKE.getOrDefault(term, List.of());
    }

    /** One root for all words of the same meaning. */
    static String synonym(String root) {
        return SYNONYMS.getOrDefault(root, root);
    }

    /** Another number for another list. */
    static int form() {
        return LINES.hashCode();
    }
}
