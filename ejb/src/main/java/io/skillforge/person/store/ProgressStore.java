package io.skillforge.person.store;

import io.skillforge.person.NewProgress;
import io.skillforge.person.ProgressView;
import io.skillforge.platform.error.FieldInvalidException;
import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Conditions;
import io.skillforge.platform.sql.Database;
import io.skillforge.platform.sql.Refusals;
import io.skillforge.privacy.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The steps that people went. */
@ApplicationScoped
public class ProgressStore {

    private static final Refusals REFUSALS = Refusals.none()
            .on(
                    "fk_progress_history__pathway",
                    e -> new FieldInvalidException("/pathway", "unknown", "Expected the id of a pathway"));

    private static final String PAGE = """
            select h.id, h.pathway_id, h.step, h.status, h.progress_percent, h.note, h.recorded_at
              from progress_history h
             where %s
             order by h.id
             limit ?""";

    private static final String INSERT = """
            insert into progress_history
                (id, tenant_id, user_id, pathway_id, step, status, progress_percent, note, recorded_at, created_at)
            values (?, ?, ?, cast(? as uuid), ?, ?, cast(? as smallint), ?, ?, ?)""";

    @Inject
    Database database;

    public List<ProgressView> page(Person person, UUID after, int rows) {
        var conditions = new Conditions()
                .and("h.tenant_id = ?", person.tenant())
                .and("h.user_id = ?", person.user())
                .andIfGiven("h.id > ?", after);
        var parameters = new ArrayList<>(conditions.values());
        parameters.add(rows);
        return database.query(PAGE.formatted(conditions.sql()), ProgressStore::row, parameters.toArray());
    }

    public void insert(Person person, ProgressView view) {
        var step = view.values();
        REFUSALS.run(() -> database.update(
                INSERT,
                view.id(),
                person.tenant(),
                person.user(),
                step.pathway(),
                step.step(),
                step.status(),
                step.percent(),
                step.note(),
                view.recordedAt(),
                view.recordedAt()));
    }

    private static ProgressView row(ResultSet row) throws SQLException {
        var step = new NewProgress(
                Columns.uuid(row, "pathway_id"),
                row.getString("step"),
                row.getString("status"),
                row.getObject("progress_percent", Integer.class),
                row.getString("note"));
        return new ProgressView(Columns.uuid(row, "id"), step, Columns.instant(row, "recorded_at"));
    }
}
