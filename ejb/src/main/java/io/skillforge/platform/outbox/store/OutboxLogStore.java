package io.skillforge.platform.outbox.store;

import io.skillforge.platform.json.Json;
import io.skillforge.platform.outbox.OutboxEntry;
import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Table outbox, as those see it who want to know what became of a message. */
@ApplicationScoped
public class OutboxLogStore {

    @Inject
    Database database;

    public List<OutboxEntry> list(UUID tenant, String type, boolean onlyUndelivered, int limit) {
        return database.query("""
                select id, payload, status, attempts, next_attempt_at, last_error, created_at, delivered_at
                  from skillforge.outbox
                 where tenant_id = ? and type = ? and (status <> 'delivered' or not ?)
                 order by created_at desc, id desc
                 limit ?
                """, OutboxLogStore::entry, tenant, type, onlyUndelivered, limit);
    }

    public boolean retry(UUID tenant, String type, UUID id, Instant now) {
        return database.update("""
                        update skillforge.outbox
                           set status = 'pending', attempts = 0, next_attempt_at = ?
                         where id = ? and tenant_id = ? and type = ? and status <> 'delivered'
                        """, now, id, tenant, type) == 1;
    }

    private static OutboxEntry entry(ResultSet row) throws SQLException {
        var status = row.getString("status");
        return new OutboxEntry(
                Columns.uuid(row, "id"),
                object(row.getString("payload")),
                status,
                row.getInt("attempts"),
                status.equals("pending") ? Columns.instant(row, "next_attempt_at") : null,
                row.getString("last_error"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "delivered_at"));
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
