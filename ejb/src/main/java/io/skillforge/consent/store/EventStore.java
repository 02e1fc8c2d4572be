package io.skillforge.consent.store;

import io.skillforge.consent.EventStatus;
import io.skillforge.consent.EventView;
import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Table consent_events, as it is read. */
@ApplicationScoped
public class EventStore {

    @Inject
    Database database;

    public Optional<EventView> find(String eventId) {
        return database.query("""
                        select e.event_id, e.type, e.source, e.channel, e.purposes, e.occurred_at, e.received_at,
                               e.status, e.attempts, e.reason, e.run_id, e.processed_at, r.id as revocation_id
                          from skillforge.consent_events e
                          left join skillforge.consent_revocations r on r.event_id = e.event_id
                         where e.event_id = ?
                        """, EventStore::row, eventId).stream().findFirst();
    }

    public Map<EventStatus, Long> countByStatus() {
        var counts = new EnumMap<EventStatus, Long>(EventStatus.class);
        database.query(
                        "select status, count(*) from skillforge.consent_events group by status",
                        row -> Map.entry(EventStatus.ofCode(row.getString(1)), row.getLong(2)))
                .forEach(status -> counts.put(status.getKey(), status.getValue()));
        return counts;
    }

    /** When the event arrived that has waited longest. */
    public Optional<Instant> oldestWaiting() {
        return database.query("""
                        select min(received_at) from skillforge.consent_events
                         where status = 'accepted' having min(received_at) is not null
                        """, row -> row.getObject(1, OffsetDateTime.class).toInstant()).stream()
                .findFirst();
    }

    public long quarantineOpen() {
        return database.one(
                "select count(*) from skillforge.quarantine where feed = 'consent' and status = 'open'",
                row -> row.getLong(1));
    }

    private static EventView row(ResultSet row) throws SQLException {
        return new EventView(
                row.getString("event_id"),
                row.getString("type"),
                row.getString("source"),
                row.getString("channel"),
                SqlArrays.purposes(row, "purposes"),
                instant(row, "occurred_at"),
                instant(row, "received_at"),
                EventStatus.ofCode(row.getString("status")),
                row.getInt("attempts"),
                row.getString("reason"),
                row.getObject("run_id", UUID.class),
                instant(row, "processed_at"),
                row.getObject("revocation_id", UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
