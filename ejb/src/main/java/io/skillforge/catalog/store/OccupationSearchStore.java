package io.skillforge.catalog.store;

import io.skillforge.catalog.GroupView;
import io.skillforge.catalog.OccupationSuggestionView;
import io.skillforge.catalog.domain.Beside;
import io.skillforge.catalog.domain.SearchEvidence.Facts;
import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What lists of occupations show beside what search found. */
@Dependent
public class OccupationSearchStore {

    // From the occupations themselves, so that a list is whole even before search has an index.
    private static final String ALL = """
            select coalesce(s.number, -1) as number, o.onet_code, o.title, o.group_code, o.job_zone, s.education,
                   coalesce(s.names, 0) as names, s.employment
              from occupations o
              left join search_occupations s on s.onet_code = o.onet_code
             where o.retired_at is null
             order by o.onet_code""";

    private static final String DETAILS = """
            select o.onet_code, o.description, g.code as group_code, g.title as group_title
              from occupations o
              join occupation_groups g on g.code = o.group_code
             where o.onet_code = any(?)""";

    private static final String TASKS = """
            select o.onet_code, t.statement
              from occupations o
              join tasks t on t.occupation_id = o.id
             where o.onet_code = any(?) and t.statement ~* ?
             order by t.importance desc nulls last, t.task_id""";

    private static final String GROUPS = "select code, title from occupation_groups where level = 'major'";

    private static final String EDUCATION = """
            select distinct on (category) category, description
              from rating_categories
             where scale_code = 'RL'
             order by category, element_code""";

    // A title or a part of one stands above its occupation's other names, and a big occupation above a small one.
    private static final String SUGGESTIONS = """
            select s.name, s.onet_code, s.title
              from (select distinct on (n.words) n.name, n.words, o.onet_code, o.title,
                           coalesce(o.employment, 400 * o.names)
                               * case when n.kind in ('title', 'part') then 3 else 1 end as weight
                      from search_names n
                      join search_occupations o on o.number = n.occupation
                     where n.words like ?
                     order by n.words, weight desc, o.onet_code) s
             order by s.weight desc, length(s.words), s.words
             limit ?""";

    private final Database database;

    @Inject
    OccupationSearchStore(Database database) {
        this.database = database;
    }

    /** A description and its occupation's group. */
    public record Details(String description, GroupView group) {}

    public record Task(String onetCode, String statement) {}

    /** Every occupation of the current release, by code; its number is below 0 where the index does not have it. */
    public List<Facts> all() {
        return database.query(
                ALL,
                row -> new Facts(
                        row.getInt("number"),
                        row.getString("onet_code"),
                        row.getString("title"),
                        row.getString("group_code"),
                        row.getObject("job_zone", Integer.class),
                        row.getObject("education", Integer.class),
                        row.getInt("names"),
                        Facts.size(row.getInt("names"), row.getObject("employment", Long.class)),
                        Beside.of(row.getString("title"))));
    }

    public Map<String, Details> details(Collection<String> codes) {
        return database
                .query(
                        DETAILS,
                        row -> Map.entry(
                                row.getString("onet_code"),
                                new Details(
                                        row.getString("description"),
                                        new GroupView(row.getString("group_code"), row.getString("group_title")))),
                        (Object) codes.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Tasks that hold a word beginning with one of these, the important ones first. */
    public List<Task> tasks(Collection<String> codes, Collection<String> beginnings) {
        var pattern = "\\m(" + String.join("|", beginnings).replace("+", "\\+") + ")";
        return database.query(
                TASKS,
                row -> new Task(row.getString("onet_code"), row.getString("statement")),
                codes.toArray(String[]::new),
                pattern);
    }

    /** The titles of the major groups. */
    public Map<String, String> groups() {
        return database.query(GROUPS, row -> Map.entry(row.getString(1), row.getString(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What the levels of required education mean. */
    public Map<Integer, String> education() {
        return database.query(EDUCATION, row -> Map.entry(row.getInt(1), row.getString(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @param beginning words as the index has them, the last of them perhaps not whole */
    public List<OccupationSuggestionView> suggestions(String beginning, int limit) {
        return database.query(
                SUGGESTIONS,
                row -> new OccupationSuggestionView(row.getString(1), row.getString(2), row.getString(3)),
                beginning + "%",
                limit);
    }
}
