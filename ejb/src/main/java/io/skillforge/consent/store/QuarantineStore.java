package io.skillforge.consent.store;

import io.skillforge.consent.QuarantineView;
import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Table quarantine, the feed of consent events. */
@ApplicationScoped
public class QuarantineStore {

    private static final String SELECT = """
            select id, source, field, reason_code, reason, status, received_at, resolved_at, replayed_as
              from skillforge.quarantine
            """;

    @Inject
    Database database;

    /** Keeps what came, unless it is kept already: the same message may come twice. Answers whether it is new. */
    public boolean insert(QuarantineView item, byte[] payload) {
        return database.update(
                        """
                        insert into skillforge.quarantine
                            (id, feed, source, field, reason_code, reason, payload, received_at)
                        values (?, 'consent', ?, ?, ?, ?, ?, ?)
                        on conflict (id) do nothing
                        """,
                        item.id(),
                        item.source(),
                        item.field(),
                        item.reasonCode(),
                        item.reason(),
                        payload,
                        item.receivedAt())
                == 1;
    }

    /** Newest first, before a given one; {@code status} null for all. */
    public List<QuarantineView> list(String status, QuarantineView.Position before, int limit) {
        return database.query(
                SELECT + """
                 where feed = 'consent'
                   and (cast(? as text) is null or status = ?)
                   and (cast(? as timestamptz) is null or (received_at, id) < (?, ?))
                 order by received_at desc, id desc
                 limit ?
                """,
                QuarantineStore::row,
                status,
                status,
                before == null ? null : before.receivedAt(),
                before == null ? null : before.receivedAt(),
                before == null ? null : before.id(),
                limit);
    }

    public Optional<QuarantineView> find(UUID id) {
        return database.query(SELECT + " where feed = 'consent' and id = ?", QuarantineStore::row, id).stream()
                .findFirst();
    }

    /** The item, kept from others until the transaction ends. */
    public Optional<QuarantineView> lock(UUID id) {
        return database
                .query(SELECT + " where feed = 'consent' and id = ? for update", QuarantineStore::row, id)
                .stream()
                .findFirst();
    }

    public byte[] payload(UUID id) {
        return database.one("select payload from skillforge.quarantine where id = ?", row -> row.getBytes(1), id);
    }

    public void resolve(UUID id, String status, String replayedAs, String by, Instant at) {
        database.update("""
                update skillforge.quarantine
                   set status = ?, replayed_as = ?, resolved_by = ?, resolved_at = ?, row_version = row_version + 1
                 where id = ?
                """, status, replayedAs, by, at, id);
    }

    private static QuarantineView row(ResultSet row) throws SQLException {
        return new QuarantineView(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getString("field"),
                row.getString("reason_code"),
                row.getString("reason"),
                row.getString("status"),
                instant(row, "received_at"),
                instant(row, "resolved_at"),
                row.getString("replayed_as"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
