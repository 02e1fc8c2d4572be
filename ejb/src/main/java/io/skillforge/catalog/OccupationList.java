package io.skillforge.catalog;

import io.skillforge.catalog.OccupationFacetsView.Count;
import io.skillforge.catalog.OccupationHitView.Match;
import io.skillforge.catalog.SearchMemory.Content;
import io.skillforge.catalog.domain.Beside;
import io.skillforge.catalog.domain.SearchEvidence.Facts;
import io.skillforge.catalog.domain.SearchRanking;
import io.skillforge.catalog.domain.SearchRanking.Ranked;
import io.skillforge.catalog.domain.SearchWords;
import io.skillforge.catalog.store.OccupationSearchStore;
import io.skillforge.platform.error.ParameterInvalidException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/** Lists of occupations: what search finds or all there are, narrowed, counted, ordered and cut into pages. */
@Dependent
class OccupationList {

    private static final Comparator<Ranked> BY_CODE =
            Comparator.comparing(hit -> hit.facts().onetCode());
    private static final int LONGEST_LIST_OF_SUGGESTIONS = 10;

    private final OccupationSearchStore store;
    private final SearchMemory memory;
    private final OccupationSearch search;
    private final Highlights highlights;

    @Inject
    OccupationList(OccupationSearchStore store, SearchMemory memory, OccupationSearch search, Highlights highlights) {
        this.store = store;
        this.memory = memory;
        this.search = search;
        this.highlights = highlights;
    }

    /** A group that does not exist is refused, and not answered with an empty list. */
    OccupationPageView page(OccupationQuery query) {
        var content = memory.current();
        if (query.group() != null && !content.groups().containsKey(query.group())) {
            throw new ParameterInvalidException(
                    "group", "unknown", "No occupation group has this code; a major group is one such as 15-0000");
        }
        var answer = answer(query.text(), content);
        var hits = answer.hits().stream()
                .filter(hit -> isWanted(hit.facts(), query))
                .sorted(order(query))
                .toList();
        var rest = hits.stream()
                .filter(hit -> query.after() == null || order(query).compare(hit, at(query.after())) > 0)
                .limit(query.limit() + 1L)
                .toList();
        boolean more = rest.size() > query.limit();
        var page = more ? rest.subList(0, query.limit()) : rest;
        var meant = answer.hits().isEmpty() && query.text() != null
                ? search.nearest(query.text())
                : answer.corrected() == null ? List.<String>of() : List.of(answer.corrected());
        return new OccupationPageView(
                views(query.text(), page),
                more ? position(page.get(page.size() - 1)) : null,
                hits.size(),
                facets(hits, content),
                meant);
    }

    private OccupationSearch.Answer answer(String text, Content content) {
        if (text == null) {
            return new OccupationSearch.Answer(ranked(content.all(), null), null);
        }
        if (OnetCode.isStartOfOne(text)) {
            var all = content.all();
            var begins = OnetCode.startingLike(
                    text, all.stream().map(Facts::onetCode).toList());
            var coded =
                    all.stream().filter(facts -> begins.test(facts.onetCode())).toList();
            if (!coded.isEmpty()) {
                return new OccupationSearch.Answer(ranked(coded, "code"), null);
            }
        }
        return search.search(text, content);
    }

    private static List<Ranked> ranked(List<Facts> all, String where) {
        var match = where == null ? null : new SearchRanking.Match(where, null);
        return all.stream().map(facts -> new Ranked(facts, 0, match)).toList();
    }

    private static boolean isWanted(Facts facts, OccupationQuery query) {
        return (query.group() == null || query.group().equals(facts.groupCode()))
                && (query.jobZone() == null || query.jobZone().equals(facts.jobZone()))
                && (query.education() == null || query.education().equals(facts.education()));
    }

    private static Comparator<Ranked> order(OccupationQuery query) {
        return switch (query.sort()) {
            case RELEVANCE ->
                Comparator.comparingDouble((Ranked hit) -> -hit.score()).thenComparing(BY_CODE);
            case TITLE ->
                Comparator.comparing((Ranked hit) -> hit.facts().title()).thenComparing(BY_CODE);
            case CODE -> BY_CODE;
        };
    }

    private static Ranked at(OccupationPosition position) {
        var facts = new Facts(-1, position.onetCode(), position.title(), null, null, null, 0, 0, Beside.NONE);
        return new Ranked(facts, position.score(), null);
    }

    private static OccupationPosition position(Ranked hit) {
        return new OccupationPosition(
                hit.score(), hit.facts().title(), hit.facts().onetCode());
    }

    private List<OccupationHitView> views(String text, List<Ranked> page) {
        var codes = page.stream().map(hit -> hit.facts().onetCode()).toList();
        var details = store.details(codes);
        var matches = text == null ? Map.<String, Match>of() : highlights.of(text, page, details);
        return page.stream()
                .map(Ranked::facts)
                .filter(facts -> details.containsKey(facts.onetCode()))
                .map(facts -> new OccupationHitView(
                        facts.onetCode(),
                        facts.title(),
                        details.get(facts.onetCode()).description(),
                        facts.jobZone(),
                        details.get(facts.onetCode()).group(),
                        matches.get(facts.onetCode())))
                .toList();
    }

    private static OccupationFacetsView facets(List<Ranked> hits, Content content) {
        return new OccupationFacetsView(
                counts(hits, Facts::groupCode, content.groups()::get),
                counts(hits, Facts::jobZone, zone -> JobZone.of(zone).title()),
                counts(hits, Facts::education, content.education()::get));
    }

    private static <T extends Comparable<T>> List<Count> counts(
            List<Ranked> hits, Function<Facts, T> value, Function<T, String> label) {
        var counts = new TreeMap<T, Integer>();
        hits.stream()
                .map(Ranked::facts)
                .map(value)
                .filter(Objects::nonNull)
                .forEach(each -> counts.merge(each, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(each -> new Count(each.getKey().toString(), label.apply(each.getKey()), each.getValue()))
                .toList();
    }

    /** Names that begin with what is typed; when none does, names that look like it. */
    List<OccupationSuggestionView> suggestions(String text, int limit) {
        var beginning = String.join(" ", SearchWords.of(text));
        if (beginning.isEmpty()) {
            return List.of();
        }
        var found = store.suggestions(beginning, limit);
        if (!found.isEmpty()) {
            return found;
        }
        return search.search(text, memory.current()).hits().stream()
                .filter(hit -> hit.match().text() != null)
                .limit(Math.min(limit, LONGEST_LIST_OF_SUGGESTIONS))
                .map(hit -> new OccupationSuggestionView(
                        hit.match().text(), hit.facts().onetCode(), hit.facts().title()))
                .toList();
    }
}
