package io.skillforge.catalog.store;

import io.skillforge.catalog.RelatedOccupationView;
import io.skillforge.catalog.TaskView;
import io.skillforge.catalog.TechnologyView;
import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Tasks, technologies and neighbours of one occupation. */
@Dependent
public class OccupationPartStore {

    private static final String TASKS = """
            select t.task_id, t.statement, t.task_type, t.importance, t.relevance, t.frequency, t.rated_on,
                   t.domain_source
              from tasks t
             where t.occupation_id = ?
             order by t.task_type nulls last, t.importance desc nulls last, t.task_id""";

    private static final String TECHNOLOGIES = """
            select s.code, s.name, coalesce(r.is_hot, false) as hot, coalesce(r.is_in_demand, false) as in_demand
              from occupation_skills r
              join skills s on s.id = r.skill_id and s.kind = 'technology'
             where r.occupation_id = ?
             order by in_demand desc, hot desc, s.name, s.code""";

    private static final String RELATED = """
            select o.onet_code, o.title, r.rank, r.tier
              from related_occupations r
              join occupations o on o.id = r.related_id and o.retired_at is null
             where r.occupation_id = ?
             order by r.rank, o.onet_code""";

    private final Database database;

    @Inject
    OccupationPartStore(Database database) {
        this.database = database;
    }

    public List<TaskView> tasks(UUID occupation) {
        return database.query(TASKS, OccupationPartStore::task, occupation);
    }

    public List<TechnologyView> technologies(UUID occupation) {
        return database.query(
                TECHNOLOGIES,
                row -> new TechnologyView(
                        row.getString("code"),
                        row.getString("name"),
                        row.getBoolean("hot"),
                        row.getBoolean("in_demand")),
                occupation);
    }

    public List<RelatedOccupationView> related(UUID occupation) {
        return database.query(
                RELATED,
                row -> new RelatedOccupationView(
                        row.getString("onet_code"), row.getString("title"), row.getInt("rank"), row.getString("tier")),
                occupation);
    }

    private static TaskView task(ResultSet row) throws SQLException {
        var frequency = row.getArray("frequency");
        return new TaskView(
                row.getLong("task_id"),
                row.getString("statement"),
                row.getString("task_type"),
                row.getBigDecimal("importance"),
                row.getBigDecimal("relevance"),
                frequency == null ? null : List.of((BigDecimal[]) frequency.getArray()),
                row.getObject("rated_on", LocalDate.class),
                row.getString("domain_source"));
    }
}
