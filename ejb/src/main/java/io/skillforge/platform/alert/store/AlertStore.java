package io.skillforge.platform.alert.store;

import io.skillforge.platform.alert.AlertView;
import io.skillforge.platform.alert.Priority;
import io.skillforge.platform.json.Json;
import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Table alerts: one open row for one cause. */
@ApplicationScoped
public class AlertStore {

    @Inject
    Database database;

    public void raise(AlertView alert) {
        var json = Json.createObjectBuilder();
        alert.details().forEach(json::add);
        database.update(
                """
                insert into skillforge.alerts as a (id, alert_key, priority, title, details, raised_at, last_seen_at)
                values (?, ?, ?, ?, cast(? as jsonb), ?, ?)
                on conflict (alert_key) where resolved_at is null do update
                    set occurrences = a.occurrences + 1, last_seen_at = excluded.last_seen_at,
                        priority = excluded.priority, title = excluded.title, details = excluded.details
                """,
                alert.id(),
                alert.key(),
                alert.priority().name(),
                alert.title(),
                json.build().toString(),
                alert.raisedAt(),
                alert.lastSeenAt());
    }

    public void resolve(String key, String by, Instant at) {
        database.update("""
                update skillforge.alerts set resolved_at = ?, resolved_by = ?
                 where alert_key = ? and resolved_at is null
                """, at, by, key);
    }

    public boolean resolve(UUID id, String by, Instant at) {
        return database.update("""
                        update skillforge.alerts set resolved_at = ?, resolved_by = ?
                         where id = ? and resolved_at is null
                        """, at, by, id) == 1;
    }

    public List<AlertView> list(boolean openOnly, int limit) {
        return database.query("""
                select id, alert_key, priority, title, details, occurrences, raised_at, last_seen_at, resolved_at
                  from skillforge.alerts
                 where resolved_at is null or not ?
                 order by raised_at desc, id
                 limit ?
                """, AlertStore::row, openOnly, limit);
    }

    private static AlertView row(ResultSet row) throws SQLException {
        return new AlertView(
                row.getObject("id", UUID.class),
                row.getString("alert_key"),
                Priority.valueOf(row.getString("priority")),
                row.getString("title"),
                details(row.getString("details")),
                row.getInt("occurrences"),
                instant(row, "raised_at"),
                instant(row, "last_seen_at"),
                instant(row, "resolved_at"));
    }

    private static Map<String, String> details(String json) {
        var details = new TreeMap<String, String>();
        try (var reader = Json.createReader(new StringReader(json))) {
            reader.readObject()
                    .forEach((name, value) ->
                            details.put(name, value instanceof JsonString text ? text.getString() : value.toString()));
        }
        return details;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
