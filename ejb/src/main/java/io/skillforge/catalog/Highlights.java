package io.skillforge.catalog;

import io.skillforge.catalog.OccupationHitView.Match;
import io.skillforge.catalog.domain.EverydayWords;
import io.skillforge.catalog.domain.SearchRanking.Ranked;
import io.skillforge.catalog.domain.SearchWords;
import io.skillforge.catalog.domain.Spelling;
import io.skillforge.catalog.store.OccupationSearchStore;
import io.skillforge.catalog.store.OccupationSearchStore.Details;
import io.skillforge.catalog.store.OccupationSearchStore.Task;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What of an occupation answered a question, and which of its words. */
@Dependent
class Highlights {

    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}+#'’]+");
    private static final Map<String, String> PLACES = Map.of(
            "title", "title",
            "part", "title",
            "alternative", "alternative-title",
            "short", "alternative-title",
            "everyday", "everyday-name",
            "technology", "technology",
            "code", "code");

    private final OccupationSearchStore store;

    @Inject
    Highlights(OccupationSearchStore store) {
        this.store = store;
    }

    /** By code. Where no name answered, the task with most of the words does, or else the description. */
    Map<String, Match> of(String text, List<Ranked> page, Map<String, Details> details) {
        var asked = asked(text);
        var matches = new HashMap<String, Match>();
        for (var hit : page) {
            var where = PLACES.get(hit.match().where());
            if (where != null) {
                var code = hit.facts().onetCode();
                matches.put(
                        code,
                        where.equals("code")
                                ? new Match(where, code, List.of(code))
                                : new Match(
                                        where,
                                        hit.match().text(),
                                        words(hit.match().text(), asked)));
            }
        }
        var others = page.stream()
                .map(hit -> hit.facts().onetCode())
                .filter(code -> !matches.containsKey(code))
                .collect(Collectors.toSet());
        if (!others.isEmpty() && !asked.isEmpty()) {
            addTasks(others, asked, matches);
        }
        for (var code : others) {
            if (!matches.containsKey(code) && details.containsKey(code)) {
                var description = details.get(code).description();
                matches.put(code, new Match("description", description, words(description, asked)));
            }
        }
        return matches;
    }

    private static Set<String> asked(String text) {
        var words = SearchWords.of(text);
        var asked = new HashSet<>(SearchWords.terms(words));
        asked.addAll(SearchWords.terms(EverydayWords.replaced(words)));
        return asked;
    }

    private void addTasks(Set<String> codes, Set<String> asked, Map<String, Match> matches) {
        var roots = asked.stream().map(SearchWords::root).collect(Collectors.toSet());
        var tasks = store.tasks(codes, roots).stream().collect(Collectors.groupingBy(Task::onetCode));
        tasks.forEach((code, statements) -> statements.stream()
                .map(task -> new Match("task", task.statement(), words(task.statement(), asked)))
                .filter(match -> !match.words().isEmpty())
                .reduce((left, right) -> right.words().size() > left.words().size() ? right : left)
                .ifPresent(match -> matches.put(code, match)));
    }

    /** The words of a text that answer one asked: by root, or but for typing errors. */
    private static List<String> words(String text, Set<String> asked) {
        return Arrays.stream(GAPS.split(text))
                .filter(word -> SearchWords.terms(SearchWords.of(word)).stream()
                        .anyMatch(term -> asked.stream().anyMatch(each -> answers(term, each))))
                .distinct()
                .toList();
    }

    private static boolean answers(String term, String asked) {
        return SearchWords.root(term).equals(SearchWords.root(asked))
                || Spelling.distance(term, asked) <= Spelling.tolerance(Math.min(term.length(), asked.length()));
    }
}
