package io.skillforge.catalog.store;

import io.skillforge.catalog.domain.SearchIndexer;
import io.skillforge.catalog.domain.SearchIndexer.NameRow;
import io.skillforge.catalog.domain.SearchIndexer.PostingRow;
import io.skillforge.catalog.domain.SearchIndexer.TermRow;
import io.skillforge.catalog.domain.SearchWords;
import io.skillforge.platform.sql.Database;
import io.skillforge.platform.sql.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.postgresql.PGConnection;

/** Writes the tables of search: read what a release has, empty them, fill them by COPY. */
@ApplicationScoped
public class SearchIndexStore {

    // Required education is the category that most incumbents named. A detailed occupation (.01) has no figure of its
    // own, nor have some codes that BLS reports together under their broad one: they get a share.
    private static final String OCCUPATIONS = """
            select o.id, o.onet_code, o.title, o.description, o.alternative_titles, o.group_code, o.job_zone,
                   coalesce(t.statements, '{}') as tasks, e.category as education,
                   coalesce(own.employment, broad.employment / 2)
                       / case when o.onet_code like '%.00' then 1 else 10 end as employment
              from occupations o
              left join soc_employment own on own.soc_code = o.soc_code
              left join soc_employment broad on broad.soc_code = left(o.soc_code, 6) || '0'
              left join (select occupation_id, array_agg(statement order by task_id) as statements
                           from tasks group by occupation_id) t on t.occupation_id = o.id
              left join (select distinct on (occupation_id) occupation_id, category
                           from education_training
                          where scale_code = 'RL' and category > 0
                          order by occupation_id, value desc, category) e on e.occupation_id = o.id
             where o.retired_at is null
             order by o.onet_code""";

    private static final String SKILLS = """
            select s.id, 'name' as kind, s.name from skills s where s.retired_at is null
            union all
            select a.skill_id, 'alias', a.alias
              from skill_aliases a join skills s on s.id = a.skill_id and s.retired_at is null""";

    private static final String TECHNOLOGIES =
            "select name from skills where kind = 'technology' and retired_at is null";

    private static final List<String> TABLES =
            List.of("search_occupations", "search_names", "search_terms", "search_postings", "search_skills");

    @Inject
    Database database;

    /** An occupation to be indexed. */
    public record Entry(
            UUID id,
            String onetCode,
            String groupCode,
            Integer jobZone,
            Integer education,
            Long employment,
            SearchIndexer.Source source) {}

    public List<Entry> occupations() {
        return database.query(
                OCCUPATIONS,
                row -> new Entry(
                        row.getObject("id", UUID.class),
                        row.getString("onet_code"),
                        row.getString("group_code"),
                        row.getObject("job_zone", Integer.class),
                        row.getObject("education", Integer.class),
                        row.getObject("employment", Long.class),
                        new SearchIndexer.Source(
                                row.getString("title"),
                                row.getString("description"),
                                texts(row.getArray("alternative_titles")),
                                texts(row.getArray("tasks")))));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    public List<String> technologies() {
        return database.query(TECHNOLOGIES, row -> row.getString(1));
    }

    public void clear() {
        TABLES.forEach(table -> database.update("delete from skillforge." + table));
    }

    public void addOccupations(List<Entry> occupations, List<NameRow> names) {
        var counts = new HashMap<Integer, Integer>();
        names.forEach(name -> counts.merge(name.occupation(), 1, Integer::sum));
        var rows = new CopyText();
        for (int number = 0; number < occupations.size(); number++) {
            var entry = occupations.get(number);
            rows.row(
                    number,
                    entry.id(),
                    entry.onetCode(),
                    entry.source().title(),
                    entry.groupCode(),
                    entry.jobZone(),
                    entry.education(),
                    counts.getOrDefault(number, 0),
                    entry.employment());
        }
        copy("search_occupations", rows);
    }

    public void addNames(SearchIndexer indexer) {
        var rows = new CopyText();
        for (var name : indexer.names()) {
            rows.row(
                    name.occupation(),
                    name.name().kind().word(),
                    name.name().text(),
                    String.join(" ", name.words()),
                    SearchWords.key(name.terms()),
                    String.join("", name.words()),
                    SearchWords.roots(SearchWords.terms(name.words())),
                    name.terms(),
                    (float) indexer.weight(name));
        }
        copy("search_names", rows);
    }

    public void addPostings(List<PostingRow> postings) {
        var rows = new CopyText();
        postings.forEach(posting ->
                rows.row(posting.term(), posting.occupations(), single(posting.names()), single(posting.tasks())));
        copy("search_postings", rows);
    }

    private static List<Float> single(List<Double> weights) {
        return weights.stream().map(Double::floatValue).toList();
    }

    public void addTerms(List<TermRow> terms) {
        var rows = new CopyText();
        terms.forEach(term ->
                rows.row(term.term(), SearchWords.root(term.term()), term.names(), term.occupations(), term.starts()));
        copy("search_terms", rows);
    }

    public void addSkills() {
        var rows = new CopyText();
        var skills = database.query(
                SKILLS, row -> new Object[] {row.getString("id"), row.getString("kind"), row.getString("name")});
        for (var skill : skills) {
            var words = SearchWords.of((String) skill[2]);
            if (!words.isEmpty()) {
                var terms = new TreeSet<>(SearchWords.terms(words));
                rows.row(
                        skill[0],
                        skill[1],
                        skill[2],
                        String.join(" ", words),
                        SearchWords.key(List.copyOf(terms)),
                        String.join("", words),
                        new ArrayList<>(terms));
            }
        }
        copy("search_skills", rows);
    }

    /** Says by which rules all of it was made; the edition counts, so that answers of different ones are told apart. */
    public void finish(String form) {
        database.update("""
                insert into skillforge.search_index (form, edition) values (?, 1)
                    on conflict (one) do update set form = excluded.form, edition = search_index.edition + 1
                """, form);
    }

    /** By which rules it was made; empty when there is none. */
    public Optional<String> form() {
        return database.query("select form from skillforge.search_index", row -> row.getString(1)).stream()
                .findFirst();
    }

    public boolean hasRelease() {
        return database.one(
                "select exists (select from skillforge.data_releases where status = 'current')",
                row -> row.getBoolean(1));
    }

    private void copy(String table, CopyText rows) {
        database.with(connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy skillforge." + table + " from stdin", new StringReader(rows.text()));
            } catch (IOException e) {
                throw new DatabaseException(new SQLException(e));
            }
        });
    }
}
