package io.skillforge.catalog.store;

import io.skillforge.catalog.domain.NameKind;
import io.skillforge.catalog.domain.SearchEvidence.IndexedName;
import io.skillforge.catalog.domain.SearchEvidence.NameHit;
import io.skillforge.catalog.domain.SearchEvidence.TechnologyHit;
import io.skillforge.catalog.domain.SearchEvidence.WordHit;
import io.skillforge.catalog.domain.SearchReading;
import io.skillforge.catalog.domain.Vocabulary.Similar;
import io.skillforge.catalog.domain.Vocabulary.Term;
import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Asks the tables of search. Every statement is served by an index but the one that reads all names. */
@Dependent
public class SearchEvidenceStore {

    // The index has both conditions' words in one place each; as two scans joined by an or.
    private static final String TERMS = """
            select t.term, t.root, t.names, t.occupations, t.starts
              from search_terms t
             where t.term = any(?) or t.root = any(?)""";

    // A word of five letters with one wrong in its middle shares no more than a fifth of its trigrams.
    private static final String SIMILAR_TERMS = """
            select w.word, t.term, t.root, t.names, t.occupations, t.starts, similarity(t.term, w.word) as similarity
              from unnest(?::text[]) w(word)
             cross join lateral (
                   select * from search_terms t
                    where t.term % w.word and t.names > 0
                    order by similarity(t.term, w.word) desc, t.term
                    limit 40) t""";

    private static final String NAMES = """
            select n.occupation, n.kind, n.name, n.words, n.key, n.roots
              from search_names n
             where n.key = any(?) or n.joined = ? or n.roots = ?""";

    private static final String SIMILAR_NAMES = """
            select n.name
              from search_names n
             where n.words % ?
             order by similarity(n.words, ?) desc, n.words, n.occupation
             limit 100""";

    private static final String ALL_NAMES = """
            select n.occupation, n.kind, n.name, n.words, n.terms, n.weight
              from search_names n
             order by n.occupation, n.kind, n.name""";

    private static final int FETCH = 5_000;

    // In a phrase tasks count more than names: nobody is called by what he does. Of what answers one word the best
    // counts.
    private static final String WORDS = """
            select w.occupation, sum(w.score) as score, sum(w.tells) as matched
              from (select o.occupation, q.slot, q.tells, max(q.weight * ln(1 + o.names + ? * o.tasks)) as score
                      from unnest(?::integer[], ?::float8[], ?::text[], ?::float8[]) q(slot, tells, term, weight)
                      join search_postings p on p.term = q.term
                     cross join lateral unnest(p.occupations, p.names, p.tasks) o(occupation, names, tasks)
                     group by o.occupation, q.slot, q.tells) w
             group by w.occupation""";

    private static final double TASKS = 0.2;
    private static final double TASKS_IN_PHRASE = 2;

    private static final String TECHNOLOGIES = """
            select o.number, n.name, r.is_hot, r.is_in_demand
              from search_skills n
              join skills s on s.id = n.skill_id and s.kind = 'technology'
              join occupation_skills r on r.skill_id = s.id
              join search_occupations o on o.occupation_id = r.occupation_id
             where n.terms @> ?::text[]""";

    private final Database database;

    @Inject
    SearchEvidenceStore(Database database) {
        this.database = database;
    }

    public List<Term> terms(Collection<String> terms, Collection<String> roots) {
        return database.query(TERMS, SearchEvidenceStore::term, texts(terms), texts(roots));
    }

    private static Term term(ResultSet row) throws SQLException {
        return new Term(
                row.getString("term"),
                row.getString("root"),
                row.getInt("names"),
                row.getInt("occupations"),
                row.getInt("starts"));
    }

    public List<Similar> similarTerms(Collection<String> words) {
        tolerate(0.2);
        return database.query(
                SIMILAR_TERMS,
                row -> new Similar(row.getString("word"), term(row), row.getDouble("similarity")),
                (Object) texts(words));
    }

    /** The operator % takes its threshold from the session; it is set for this transaction. */
    private void tolerate(double similarity) {
        database.one(
                "select set_config('pg_trgm.similarity_threshold', ?, true)",
                row -> row.getString(1),
                Double.toString(similarity));
    }

    public List<NameHit> names(Collection<String> keys, String joined, String roots) {
        return database.query(
                NAMES,
                row -> new NameHit(
                        row.getInt("occupation"),
                        NameKind.of(row.getString("kind")),
                        row.getString("name"),
                        row.getString("words"),
                        row.getString("key"),
                        row.getString("roots")),
                texts(keys),
                joined,
                roots);
    }

    /** The most similar first. */
    public List<String> similarNames(String words, double threshold) {
        tolerate(threshold);
        return database.query(SIMILAR_NAMES, row -> row.getString(1), words, words);
    }

    /** The names of every occupation. The words they share are one object. */
    public Map<Integer, List<IndexedName>> names() {
        var names = new HashMap<Integer, List<IndexedName>>();
        var words = new HashMap<String, String>();
        database.each(
                ALL_NAMES,
                FETCH,
                row -> new IndexedName(
                        row.getInt("occupation"),
                        NameKind.of(row.getString("kind")),
                        row.getString("name"),
                        row.getString("words"),
                        Stream.of((String[]) row.getArray("terms").getArray())
                                .map(word -> words.computeIfAbsent(word, Function.identity()))
                                .toList(),
                        row.getDouble("weight")),
                name -> names.computeIfAbsent(name.occupation(), number -> new ArrayList<>())
                        .add(name));
        return names;
    }

    public List<WordHit> words(SearchReading reading) {
        var slots = new ArrayList<Integer>();
        var tells = new ArrayList<Double>();
        var terms = new ArrayList<String>();
        var weights = new ArrayList<Double>();
        for (int slot = 0; slot < reading.slots().size(); slot++) {
            for (var alternative : reading.slots().get(slot).alternatives()) {
                slots.add(slot);
                tells.add(reading.slots().get(slot).weight());
                terms.add(alternative.term().term());
                weights.add(alternative.weight());
            }
        }
        return database.query(
                WORDS,
                row -> new WordHit(row.getInt(1), row.getDouble(2), row.getDouble(3)),
                reading.isPhrase() ? TASKS_IN_PHRASE : TASKS,
                slots.toArray(Integer[]::new),
                tells.toArray(Double[]::new),
                texts(terms),
                weights.toArray(Double[]::new));
    }

    public List<TechnologyHit> technologies(Collection<String> terms) {
        return database.query(
                TECHNOLOGIES,
                row -> new TechnologyHit(
                        row.getInt("number"),
                        row.getString("name"),
                        row.getBoolean("is_hot"),
                        row.getBoolean("is_in_demand")),
                (Object) texts(terms));
    }

    private static String[] texts(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
