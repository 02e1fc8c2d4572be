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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Skills by what people call them. */
@Dependent
public class SkillNameStore {

    // One text can bring up many names; each way of finding them is served by an index of its own and is cut off.
    private static final String FOUND = """
            with asked as (
                select * from unnest(?::integer[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as a(place, code, words, key, joined))
            select a.place, s.code, s.name, s.kind, f.found, f.name as matched, f.way
              from asked a
             cross join lateral (
                   select id as skill_id, name, 'code' as found, 'exact' as way from skills where code = a.code
                   union all
                   select skill_id, name, kind, 'exact' from search_skills
                    where key = a.key or joined = a.joined
                   union all
                   (select skill_id, name, kind, 'similar' from search_skills
                     where words % a.words
                     order by similarity(words, a.words) desc, words limit 20)
                   union all
                   (select skill_id, name, kind, 'words' from search_skills
                     where terms @> string_to_array(a.key, ' ')
                     order by length(words), words limit 20)
                   union all
                   (select skill_id, name, kind, 'words' from search_skills
                     where terms <@ string_to_array(a.key, ' ')
                     order by length(words) desc, words limit 20)) f
              join skills s on s.id = f.skill_id and s.retired_at is null""";

    private final Database database;

    @Inject
    SkillNameStore(Database database) {
        this.database = database;
    }

    private record Found(int place, SkillCandidate candidate) {}

    /** By text; the best first. A text without words has none. */
    public Map<String, List<SkillCandidate>> candidates(List<String> texts, int limit) {
        var places = new TreeMap<Integer, String>();
        var columns = new ArrayList<List<String>>(
                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        for (var text : texts.stream().distinct().toList()) {
            var words = SearchWords.of(text);
            if (!words.isEmpty()) {
                places.put(places.size(), text);
                columns.get(0).add(text.strip());
                columns.get(1).add(String.join(" ", words));
                columns.get(2).add(SearchWords.key(SearchWords.terms(words)));
                columns.get(3).add(String.join("", words));
            }
        }
        var best = new HashMap<Integer, Map<String, SkillCandidate>>();
        database.query(
                        FOUND,
                        row -> found(row, places),
                        places.keySet().toArray(Integer[]::new),
                        array(columns.get(0)),
                        array(columns.get(1)),
                        array(columns.get(2)),
                        array(columns.get(3)))
                .forEach(found -> best.computeIfAbsent(found.place(), place -> new LinkedHashMap<>())
                        .merge(
                                found.candidate().code(),
                                found.candidate(),
                                (left, right) -> left.confidence() >= right.confidence() ? left : right));
        var candidates = new HashMap<String, List<SkillCandidate>>();
        best.forEach((place, each) -> candidates.put(
                places.get(place),
                each.values().stream()
                        .sorted(Comparator.comparingDouble((SkillCandidate one) -> -one.confidence())
                                .thenComparing(SkillCandidate::code))
                        .limit(limit)
                        .toList()));
        return candidates;
    }

    private static Found found(ResultSet row, Map<Integer, String> places) throws SQLException {
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

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }
}
