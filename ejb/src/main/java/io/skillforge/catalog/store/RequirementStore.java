package io.skillforge.catalog.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.skillforge.catalog.OccupationRequirementsView;
import io.skillforge.catalog.RequirementView;
import io.skillforge.catalog.TechnologyView;
import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The required skills and the technologies of all occupations. */
@Dependent
public class RequirementStore {

    private static final String OCCUPATIONS = """
            select o.onet_code, o.title, o.job_zone, o.group_code
              from occupations o
             where o.retired_at is null
             order by o.onet_code""";

    // What the source recommends to suppress does not decide about anybody: a skill is not required by such an
    // importance, and no proficiency by such a level.
    private static final String REQUIRED = """
            select o.onet_code, s.code, s.name, r.importance,
                   case when not r.level_suppressed and not r.not_relevant then r.level end as level,
                   case when not r.level_suppressed and not r.not_relevant and r.level is not null
                        then r.proficiency_level end as proficiency
              from occupation_skills r
              join occupations o on o.id = r.occupation_id and o.retired_at is null
              join skills s on s.id = r.skill_id and s.kind = 'skill'
             where r.importance >= 3 and not r.importance_suppressed
             order by o.onet_code, r.importance desc, s.code""";

    private static final String TECHNOLOGIES = """
            select o.onet_code, s.code, s.name, coalesce(r.is_hot, false) as hot,
                   coalesce(r.is_in_demand, false) as in_demand
              from occupation_skills r
              join occupations o on o.id = r.occupation_id and o.retired_at is null
              join skills s on s.id = r.skill_id and s.kind = 'technology'
             order by o.onet_code, in_demand desc, hot desc, s.name, s.code""";

    private static final String RELATED = """
            select o.onet_code, other.onet_code as related
              from related_occupations r
              join occupations o on o.id = r.occupation_id and o.retired_at is null
              join occupations other on other.id = r.related_id and other.retired_at is null
             order by o.onet_code, r.rank, other.onet_code""";

    private record Of<T>(String onetCode, T item) {}

    private final Database database;

    @Inject
    RequirementStore(Database database) {
        this.database = database;
    }

    public List<OccupationRequirementsView> list() {
        var skills = byOccupation(database.query(REQUIRED, RequirementStore::skill));
        // Thousands of rows name the same few technologies.
        var known = new HashMap<TechnologyView, TechnologyView>();
        var technologies = byOccupation(database.query(TECHNOLOGIES, row -> technology(row, known)));
        var related = byOccupation(
                database.query(RELATED, row -> new Of<>(row.getString("onet_code"), row.getString("related"))));
        return database.query(OCCUPATIONS, row -> {
            var code = row.getString("onet_code");
            return new OccupationRequirementsView(
                    code,
                    row.getString("title"),
                    row.getObject("job_zone", Integer.class),
                    row.getString("group_code"),
                    List.copyOf(skills.getOrDefault(code, List.of())),
                    List.copyOf(technologies.getOrDefault(code, List.of())),
                    List.copyOf(related.getOrDefault(code, List.of())));
        });
    }

    private static <T> Map<String, List<T>> byOccupation(List<Of<T>> rows) {
        return rows.stream().collect(groupingBy(Of::onetCode, mapping(Of::item, toList())));
    }

    private static Of<RequirementView> skill(ResultSet row) throws SQLException {
        var requirement = new RequirementView(
                row.getString("code"),
                row.getString("name"),
                row.getBigDecimal("importance"),
                row.getBigDecimal("level"),
                row.getObject("proficiency", Integer.class));
        return new Of<>(row.getString("onet_code"), requirement);
    }

    private static Of<TechnologyView> technology(ResultSet row, Map<TechnologyView, TechnologyView> known)
            throws SQLException {
        var technology = new TechnologyView(
                row.getString("code"), row.getString("name"), row.getBoolean("hot"), row.getBoolean("in_demand"));
        return new Of<>(row.getString("onet_code"), known.computeIfAbsent(technology, same -> same));
    }
}
