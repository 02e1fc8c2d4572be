package io.skillforge.catalog.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes what search looks into from the occupations of a release. A word weighs in an occupation as many times more as it
 * stands more often in the occupation's names than in the names of all, and the same for its tasks; few words say
 * little, so every occupation is taken to have some more of the average.
 */
public final class SearchIndexer {

    /** To be raised when the rows made of the same release are no longer the same; word lists count by themselves. */
    private static final int RULES = 1;

    private static final double AVERAGE_WORDS = 60;
    private static final double IN_TITLE = 3;
    private static final double IN_PART = 2;
    private static final double IN_DESCRIPTION = 3;

    /** An occupation of the release; its place in the list is its number in the index. */
    public record Source(String title, String description, List<String> alternatives, List<String> tasks) {}

    public record NameRow(int occupation, OccupationNames.Name name, List<String> words, List<String> terms) {}

    public record TermRow(String term, int names, int occupations, int starts) {}

    /** The occupations of a word, and beside each what it weighs in its names and in its tasks. */
    public record PostingRow(String term, List<Integer> occupations, List<Double> names, List<Double> tasks) {}

    private final List<NameRow> names = new ArrayList<>();
    private final Counts inNames = new Counts();
    private final Counts inTasks = new Counts();
    private final Map<String, Integer> nameCounts = new HashMap<>();
    private final Map<String, Integer> starts = new HashMap<>();
    private final TreeSet<String> vocabulary = new TreeSet<>();
    private final Map<String, Integer> having = new HashMap<>();
    private final int size;

    /** @param technologies names of technologies: their words are known, and belong to no occupation */
    public SearchIndexer(List<Source> occupations, List<String> technologies) {
        size = occupations.size();
        for (int number = 0; number < size; number++) {
            add(number, occupations.get(number));
        }
        technologies.forEach(name -> vocabulary.addAll(SearchWords.terms(SearchWords.of(name))));
    }

    /** Tells rows apart that were made by different rules. */
    public static String form() {
        return RULES + "-" + Integer.toHexString(31 * EverydayNames.form() + EverydayWords.form());
    }

    private void add(int number, Source occupation) {
        for (var name : OccupationNames.of(occupation.title(), occupation.alternatives())) {
            var words = SearchWords.of(name.text());
            if (words.isEmpty()) {
                continue;
            }
            var terms = List.copyOf(new TreeSet<>(SearchWords.terms(words)));
            names.add(new NameRow(number, name, words, terms));
            double weight = name.kind() == NameKind.TITLE ? IN_TITLE : name.kind() == NameKind.PART ? IN_PART : 1;
            terms.forEach(term -> inNames.add(number, term, weight));
            terms.forEach(term -> nameCounts.merge(term, 1, Integer::sum));
        }
        for (var task : occupation.tasks()) {
            var words = SearchWords.of(task);
            words.stream().findFirst().ifPresent(first -> starts.merge(first, 1, Integer::sum));
            new TreeSet<>(SearchWords.terms(words)).forEach(term -> inTasks.add(number, term, 1));
        }
        var described = new TreeSet<>(SearchWords.terms(SearchWords.of(occupation.description())));
        described.forEach(term -> inTasks.add(number, term, IN_DESCRIPTION));
    }

    public List<NameRow> names() {
        return names;
    }

    /** How much all words of a name tell. */
    public double weight(NameRow name) {
        return name.terms().stream()
                .mapToDouble(term -> Vocabulary.weight(having(term), size))
                .sum();
    }

    private int having(String term) {
        return having.computeIfAbsent(term, each -> {
            var numbers = new TreeSet<>(inNames.occupations(each).keySet());
            numbers.addAll(inTasks.occupations(each).keySet());
            return numbers.size();
        });
    }

    /** By term: the order of their index. */
    public List<PostingRow> postings() {
        var rows = new ArrayList<PostingRow>();
        var all = new TreeSet<>(inNames.totals.keySet());
        all.addAll(inTasks.totals.keySet());
        for (var term : all) {
            var numbers = new TreeSet<>(inNames.occupations(term).keySet());
            numbers.addAll(inTasks.occupations(term).keySet());
            rows.add(new PostingRow(
                    term,
                    List.copyOf(numbers),
                    numbers.stream().map(number -> inNames.excess(number, term)).toList(),
                    numbers.stream().map(number -> inTasks.excess(number, term)).toList()));
        }
        return rows;
    }

    public List<TermRow> terms(List<PostingRow> postings) {
        var occupations = new TreeMap<String, Integer>();
        vocabulary.forEach(term -> occupations.put(term, 0));
        starts.keySet().forEach(word -> occupations.putIfAbsent(word, 0));
        postings.forEach(
                posting -> occupations.put(posting.term(), posting.occupations().size()));
        return occupations.entrySet().stream()
                .map(each -> new TermRow(
                        each.getKey(),
                        nameCounts.getOrDefault(each.getKey(), 0),
                        each.getValue(),
                        starts.getOrDefault(each.getKey(), 0)))
                .toList();
    }

    /** Words of one kind of text, counted by occupation. */
    private static final class Counts {
        private final Map<String, Map<Integer, Double>> byTerm = new HashMap<>();
        private final Map<Integer, Double> lengths = new HashMap<>();
        private final Map<String, Double> totals = new HashMap<>();
        private double length;

        void add(int occupation, String term, double weight) {
            byTerm.computeIfAbsent(term, t -> new HashMap<>()).merge(occupation, weight, Double::sum);
            lengths.merge(occupation, weight, Double::sum);
            totals.merge(term, weight, Double::sum);
            length += weight;
        }

        Map<Integer, Double> occupations(String term) {
            return byTerm.getOrDefault(term, Map.of());
        }

        double excess(int occupation, String term) {
            var count = occupations(term).get(occupation);
            if (count == null) {
                return 0;
            }
            double share = count / (lengths.get(occupation) + AVERAGE_WORDS);
            return share / (totals.get(term) / length);
        }
    }
}
