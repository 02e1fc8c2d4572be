package io.skillforge.person.store;

import io.skillforge.person.ActivityView;
import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Conditions;
import io.skillforge.platform.sql.Database;
import io.skillforge.privacy.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What people do here, in partitions of a month. */
@ApplicationScoped
public class ActivityStore {

    private static final String NEWEST = """
            select a.id, a.activity, a.object_type, a.object_id, a.occurred_at
              from user_activity a
             where %s
             order by a.occurred_at desc, a.id desc
             limit ?""";

    @Inject
    Database database;

    public List<ActivityView> newest(Person person, Instant before, int rows) {
        var conditions = new Conditions()
                .and("a.tenant_id = ?", person.tenant())
                .and("a.user_id = ?", person.user())
                .andIfGiven("a.occurred_at < ?", before);
        var parameters = new ArrayList<>(conditions.values());
        parameters.add(rows);
        return database.query(NEWEST.formatted(conditions.sql()), ActivityStore::row, parameters.toArray());
    }

    public void insert(Person person, ActivityView view) {
        database.update(
                """
                insert into user_activity (id, occurred_at, tenant_id, user_id, activity, object_type, object_id)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                view.id(),
                view.occurredAt(),
                person.tenant(),
                person.user(),
                view.activity(),
                view.objectType(),
                view.objectId());
    }

    private static ActivityView row(ResultSet row) throws SQLException {
        return new ActivityView(
                Columns.uuid(row, "id"),
                row.getString("activity"),
                row.getString("object_type"),
                row.getString("object_id"),
                Columns.instant(row, "occurred_at"));
    }
}
