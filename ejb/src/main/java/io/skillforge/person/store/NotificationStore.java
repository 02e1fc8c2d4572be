package io.skillforge.person.store;

import io.skillforge.person.NewNotification;
import io.skillforge.person.NotificationView;
import io.skillforge.platform.json.Json;
import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Conditions;
import io.skillforge.platform.sql.Database;
import io.skillforge.platform.sql.JsonConverter;
import io.skillforge.privacy.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people are told. */
@ApplicationScoped
public class NotificationStore {

    private static final String PAGE = """
            select n.id, n.channel, n.purpose, n.template_key, n.payload::text as payload, n.status, n.scheduled_for,
                   n.sent_at, n.read_at, n.archived_at, n.row_version, n.created_at
              from notifications n
             where %s
             order by n.id
             limit ?""";

    private static final String INSERT = """
            insert into notifications
                (id, tenant_id, user_id, channel, purpose, template_key, payload, status, scheduled_for, created_at,
                 updated_at)
            values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, cast(? as timestamptz), ?, ?)""";

    private static final String MOVE = """
            update notifications
               set status = ?, row_version = row_version + 1, updated_at = ?,
                   read_at = case when ? = 'read' then cast(? as timestamptz) else read_at end,
                   archived_at = case when ? = 'archived' then cast(? as timestamptz) else archived_at end
             where tenant_id = ? and user_id = ? and id = ?""";

    @Inject
    Database database;

    public List<NotificationView> page(Person person, String status, UUID after, int rows) {
        return list(of(person).andIfGiven("n.status = ?", status).andIfGiven("n.id > ?", after), rows, "");
    }

    public Optional<NotificationView> find(Person person, UUID id) {
        return list(of(person).and("n.id = ?", id), 1, "").stream().findFirst();
    }

    /** To be changed; whoever else wants to change it waits, a revocation of consent too. */
    public Optional<NotificationView> locked(Person person, UUID id) {
        return list(of(person).and("n.id = ?", id), 1, " for no key update").stream()
                .findFirst();
    }

    public void insert(Person person, UUID id, NewNotification request, Instant at) {
        var payload = Json.createObjectBuilder();
        request.payload().forEach(payload::add);
        database.update(
                INSERT,
                id,
                person.tenant(),
                person.user(),
                request.channel(),
                request.purpose().code(),
                request.templateKey(),
                payload.build().toString(),
                request.scheduledFor() == null ? "pending" : "scheduled",
                request.scheduledFor(),
                at,
                at);
    }

    public void move(Person person, UUID id, String status, Instant at) {
        database.update(MOVE, status, at, status, at, status, at, person.tenant(), person.user(), id);
    }

    private static Conditions of(Person person) {
        return new Conditions().and("n.tenant_id = ?", person.tenant()).and("n.user_id = ?", person.user());
    }

    private List<NotificationView> list(Conditions conditions, int rows, String lock) {
        var parameters = new ArrayList<>(conditions.values());
        parameters.add(rows);
        return database.query(PAGE.formatted(conditions.sql()) + lock, NotificationStore::row, parameters.toArray());
    }

    private static NotificationView row(ResultSet row) throws SQLException {
        var payload = new HashMap<String, String>();
        ((JsonObject) JsonConverter.read(row.getString("payload")))
                .forEach((name, value) ->
                        payload.put(name, value instanceof JsonString text ? text.getString() : value.toString()));
        return new NotificationView(
                Columns.uuid(row, "id"),
                row.getString("channel"),
                row.getString("purpose"),
                row.getString("template_key"),
                payload,
                row.getString("status"),
                Columns.instant(row, "scheduled_for"),
                Columns.instant(row, "sent_at"),
                Columns.instant(row, "read_at"),
                Columns.instant(row, "archived_at"),
                row.getLong("row_version"),
                Columns.instant(row, "created_at"));
    }
}
