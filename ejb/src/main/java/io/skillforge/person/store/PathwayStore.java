package io.skillforge.person.store;

import io.skillforge.person.PathwayChangeView;
import io.skillforge.person.PathwayStep;
import io.skillforge.person.PathwayValues;
import io.skillforge.person.PathwayView;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Conditions;
import io.skillforge.platform.sql.Database;
import io.skillforge.platform.sql.JsonConverter;
import io.skillforge.platform.sql.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Learning pathways and what they were before. */
@ApplicationScoped
public class PathwayStore {

    private static final Refusals REFUSALS = Refusals.none()
            .on(
                    "uq_learning_pathways__title",
                    e -> new DomainException(
                            ProblemKind.PATHWAY_TAKEN,
                            "There is a pathway of this title to this occupation; change that one",
                            e));

    private static final String PAGE = """
            select p.id, p.source, p.title, p.description, o.onet_code, o.title as occupation_title,
                   p.steps::text as steps, p.estimated_duration_days, p.certification_outcome, p.row_version,
                   p.created_at, p.updated_at
              from learning_pathways p
              join occupations o on o.id = p.target_occupation_id
             where %s
             order by p.id
             limit ?""";

    @Inject
    Database database;

    public List<PathwayView> page(String occupation, UUID after, int rows) {
        var conditions = new Conditions()
                .and("true")
                .andIfGiven("o.onet_code = ?", occupation)
                .andIfGiven("p.id > ?", after);
        return list(conditions, rows);
    }

    public Optional<PathwayView> find(UUID id) {
        return list(new Conditions().and("p.id = ?", id), 1).stream().findFirst();
    }

    /** The version of a pathway that is about to be changed; whoever else wants to change it waits. */
    public Optional<Long> lock(UUID id) {
        var sql = "select row_version from learning_pathways where id = ? for update";
        return database.query(sql, row -> row.getLong(1), id).stream().findFirst();
    }

    public void insert(UUID id, PathwayValues values, UUID occupation, Instant at) {
        REFUSALS.run(() -> database.update(
                """
                insert into learning_pathways
                    (id, source, title, description, target_occupation_id, steps, estimated_duration_days,
                     certification_outcome, created_at, updated_at)
                values (?, ?, ?, ?, ?, cast(? as jsonb), cast(? as integer), ?, ?, ?)
                """,
                id,
                values.source(),
                values.title(),
                values.description(),
                occupation,
                PathwayStep.json(values.steps()).toString(),
                values.days(),
                values.certification(),
                at,
                at));
    }

    public void update(UUID id, PathwayValues values, UUID occupation, Instant at) {
        REFUSALS.run(() -> database.update(
                """
                update learning_pathways
                   set source = ?, title = ?, description = ?, target_occupation_id = ?, steps = cast(? as jsonb),
                       estimated_duration_days = cast(? as integer), certification_outcome = ?, updated_at = ?,
                       row_version = row_version + 1
                 where id = ?
                """,
                values.source(),
                values.title(),
                values.description(),
                occupation,
                PathwayStep.json(values.steps()).toString(),
                values.days(),
                values.certification(),
                at,
                id));
    }

    public void delete(UUID id) {
        database.update("delete from learning_pathways where id = ?", id);
    }

    public List<PathwayChangeView> history(UUID id, int rows) {
        return database.query(
                """
                select id, row_version, change, changed_at, definition::text as definition
                  from learning_pathway_history
                 where pathway_id = ?
                 order by id desc
                 limit ?
                """,
                row -> new PathwayChangeView(
                        row.getLong("id"),
                        row.getLong("row_version"),
                        row.getString("change"),
                        Columns.instant(row, "changed_at"),
                        (JsonObject) JsonConverter.read(row.getString("definition"))),
                id,
                rows);
    }

    private List<PathwayView> list(Conditions conditions, int rows) {
        var parameters = new ArrayList<>(conditions.values());
        parameters.add(rows);
        return database.query(PAGE.formatted(conditions.sql()), PathwayStore::row, parameters.toArray());
    }

    private static PathwayView row(ResultSet row) throws SQLException {
        var values = new PathwayValues(
                row.getString("source"),
                row.getString("title"),
                row.getString("description"),
                row.getString("onet_code"),
                PathwayStep.of((JsonArray) JsonConverter.read(row.getString("steps"))),
                row.getObject("estimated_duration_days", Integer.class),
                row.getString("certification_outcome"));
        return new PathwayView(
                Columns.uuid(row, "id"),
                values,
                row.getString("occupation_title"),
                row.getLong("row_version"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }
}
