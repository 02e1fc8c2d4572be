package io.skillforge.catalog.store;

import io.skillforge.catalog.SkillCandidate;
import io.skillforge.catalog.SkillCandidate.How;
import io.skillforge.catalog.domain.SearchWords;
import io.skillforge.catalog.domain.SkillMatch;
import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Skills by what people call them. */
@Dependent
public class SkillNameStore {

    private static final String ASKED = """
            with asked as (
                select * from unnest(?::integer[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as a(place, code, words, key, joined))
            select a.place, s.code, s.name, s.kind, f.found, f.name as matched, f.way
              from asked a
             cross join lateral (%s) f
              join skills s on s.id = f.skill_id and s.retired_at is null""";

    private static final String EXACT = ASKED.formatted("""
            select id as skill_id, name, 'code' as found, 'exact' as way from skills where code = a.code
            union all
            select skill_id, name, kind, 'exact' from search_skills where key = a.key or joined = a.joined""");

    // One text can bring up many names; each way of finding them is served by an index of its own and is cut off.
    private static final String ALIKE = ASKED.formatted("""
            (select skill_id, name, kind as found, 'similar' as way from search_skills
              where words % a.words
              order by similarity(words, a.words) desc, words limit 20)
            union all
            (select skill_id, name, kind, 'words' from search_skills
              where terms @> string_to_array(a.key, ' ')
              order by length(words), words limit 20)
            union all
            (select skill_id, name, kind, 'words' from search_skills
              where terms <@ string_to_array(a.key, ' ')
              order by length(words) desc, words limit 20)""");

    private final Database database;

    @Inject
    SkillNameStore(Database database) {
        this.database = database;
    }

    private record Found(int place, SkillCandidate candidate) {}

    /** By text, the best first; names that are only alike where no exact one is. A text without words has none. */
    public Map<String, List<SkillCandidate>> candidates(List<String> texts, int limit) {
        var candidates = new HashMap<>(find(EXACT, texts, limit));
        var others =
                texts.stream().filter(text -> !candidates.containsKey(text)).toList();
        if (!others.isEmpty()) {
            candidates.putAll(find(ALIKE, others, limit));
        }
        return candidates;
    }

    private Map<String, List<SkillCandidate>> find(String statement, List<String> texts, int limit) {
        var asked = texts.stream()
                .distinct()
                .filter(text -> !SearchWords.of(text).isEmpty())
                .toList();
        var best = new HashMap<Integer, Map<String, SkillCandidate>>();
        database.query(
                        statement,
                        row -> found(row, asked),
                        IntStream.range(0, asked.size()).boxed().toArray(Integer[]::new),
                        array(asked, String::strip),
                        array(asked, text -> String.join(" ", SearchWords.of(text))),
                        array(asked, text -> SearchWords.key(SearchWords.terms(SearchWords.of(text)))),
                        array(asked, text -> String.join("", SearchWords.of(text))))
                .forEach(found -> best.computeIfAbsent(found.place(), place -> new LinkedHashMap<>())
                        .merge(
                                found.candidate().code(),
                                found.candidate(),
                                (left, right) -> left.confidence() >= right.confidence() ? left : right));
        var candidates = new HashMap<String, List<SkillCandidate>>();
        best.forEach((place, each) -> candidates.put(
                asked.get(place),
                each.values().stream()
                        .sorted(Comparator.comparingDouble((SkillCandidate one) -> -one.confidence())
                                .thenComparing(SkillCandidate::code))
                        .limit(limit)
                        .toList()));
        return candidates;
    }

    private static Found found(ResultSet row, List<String> places) throws SQLException {
        int place = row.getInt("place");
        var text = places.get(place);
        var matched = row.getString("matched");
        var isAlias = row.getString("found").equals("alias");
        var how = row.getString("found").equals("code") ? How.CODE : isAlias ? How.ALIAS : How.NAME;
        double confidence = how == How.CODE ? 1 : SkillMatch.exact(text, matched);
        switch (row.getString("way")) {
            case "similar" -> {
                how = How.SPELLING;
                confidence = SkillMatch.spelling(text, matched);
            }
            case "words" -> {
                how = How.WORDS;
                confidence = SkillMatch.words(text, matched);
            }
            default -> confidence -= isAlias ? 0.03 : 0;
        }
        var candidate = new SkillCandidate(
                row.getString("code"), row.getString("name"), row.getString("kind"), how, confidence);
        return new Found(place, candidate);
    }

    private static String[] array(List<String> texts, UnaryOperator<String> form) {
        return texts.stream().map(form).toArray(String[]::new);
    }
}
