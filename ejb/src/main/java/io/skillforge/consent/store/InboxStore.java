package io.skillforge.consent.store;

import io.skillforge.consent.Arrival;
import io.skillforge.consent.Channel;
import io.skillforge.consent.ConsentEvent;
import io.skillforge.consent.EventStatus;
import io.skillforge.platform.sql.Database;
import io.skillforge.privacy.Person;
import io.skillforge.privacy.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Table consent_events: every event once. */
@ApplicationScoped
public class InboxStore {

    @Inject
    Database database;

    /**
     * An event's row, locked.
     *
     * @param fresh whether it was not there before
     * @param written whether it is there now
     * @param user whom it is about; null while nobody knows
     */
    public record Row(
            boolean fresh,
            boolean written,
            EventStatus status,
            String type,
            Set<Purpose> purposes,
            Instant occurredAt,
            Channel channel,
            Instant receivedAt,
            UUID runId,
            UUID user) {

        /**
         * Of a new event of somebody who is known and locked. It gets into the table with its end, by {@link #settle} or with
         * the revocation: should somebody else write it meanwhile, under another person's name, the key refuses the
         * second, and all that it did.
         */
        public static Row unwritten(ConsentEvent event, Arrival arrival) {
            return new Row(
                    true,
                    false,
                    EventStatus.ACCEPTED,
                    event.type().code(),
                    event.purposes(),
                    event.occurredAt(),
                    arrival.channel(),
                    arrival.receivedAt(),
                    arrival.runId(),
                    null);
        }

        /** A row without a time was written before the event could be read, and says nothing of it. */
        public boolean tellsOf(ConsentEvent event) {
            return occurredAt == null
                    || type.equals(event.type().code())
                            && purposes.equals(event.purposes())
                            && occurredAt.equals(event.occurredAt());
        }

        /** Whether the id is that of an event about somebody else, which was here first. */
        public boolean isOfAnother(Person person) {
            return user != null && person != null && !user.equals(person.user());
        }
    }

    /** The event's row, new or the one that is there, which is kept from others until the transaction ends. */
    public Row arrive(ConsentEvent event, Person person, Arrival arrival) {
        return database.one(
                """
                insert into skillforge.consent_events as e
                    (event_id, type, source, channel, tenant_id, user_id, purposes, occurred_at, received_at, status,
                     run_id)
                values (?, ?, ?, ?, ?, ?, cast(? as text[]), ?, ?, 'accepted', ?)
                on conflict (event_id) do update
                    set tenant_id = coalesce(e.tenant_id, excluded.tenant_id),
                        user_id = case when e.status in ('applied', 'superseded', 'discarded') then e.user_id
                                       when e.status = 'accepted' then coalesce(e.user_id, excluded.user_id)
                                       else excluded.user_id end
                returning xmax = 0 as fresh, status, type, purposes, occurred_at, channel, received_at, run_id, user_id
                """,
                InboxStore::row,
                event.id(),
                event.type().code(),
                event.source(),
                arrival.channel().code(),
                person == null ? null : person.tenant(),
                person == null ? null : person.user(),
                SqlArrays.ofPurposes(event.purposes()),
                event.occurredAt(),
                arrival.receivedAt(),
                arrival.runId());
    }

    /** Writes the end of an event, which may have no row yet. */
    public void settle(ConsentEvent event, Person person, Row row, EventStatus status, String reason, Instant at) {
        if (row.written()) {
            settle(event.id(), status, reason, at);
        } else {
            database.update(
                    """
                    insert into skillforge.consent_events
                        (event_id, type, source, channel, tenant_id, user_id, purposes, occurred_at, received_at, status,
                         attempts, reason, run_id, processed_at)
                    values (?, ?, ?, ?, ?, ?, cast(? as text[]), ?, ?, ?, 1, nullif(?, ''), ?, ?)
                    """,
                    event.id(),
                    event.type().code(),
                    event.source(),
                    row.channel().code(),
                    person.tenant(),
                    person.user(),
                    SqlArrays.ofPurposes(event.purposes()),
                    event.occurredAt(),
                    row.receivedAt(),
                    status.code(),
                    Objects.requireNonNullElse(reason, ""),
                    row.runId(),
                    at);
        }
    }

    /** No reason is an empty one, because the driver prepares a statement anew when a parameter becomes null. */
    public void settle(String eventId, EventStatus status, String reason, Instant at) {
        database.update("""
                update skillforge.consent_events
                   set status = ?, reason = nullif(?, ''), processed_at = ?, attempts = attempts + 1
                 where event_id = ?
                """, status.code(), Objects.requireNonNullElse(reason, ""), at, eventId);
    }

    /** An event that was in quarantine or failed and is on its way again. */
    public void await(String eventId) {
        database.update("""
                update skillforge.consent_events set status = 'accepted', reason = null, processed_at = null, attempts = 0
                 where event_id = ? and status in ('quarantined', 'failed')
                """, eventId);
    }

    /** Counts an attempt that failed, of an event that may have no row yet, and answers how many there were. */
    public int countFailure(ConsentEvent event, Arrival arrival, String reason) {
        return database.one(
                """
                insert into skillforge.consent_events as e
                    (event_id, type, source, channel, purposes, occurred_at, received_at, status, attempts, reason)
                values (?, ?, ?, ?, cast(? as text[]), ?, ?, 'accepted', 1, ?)
                on conflict (event_id) do update
                    set attempts = case when e.status = 'failed' then 1 else e.attempts + 1 end,
                        status = case when e.status in ('failed', 'quarantined') then 'accepted' else e.status end,
                        reason = case when e.status in ('applied', 'superseded', 'discarded') then e.reason
                                      else excluded.reason end
                returning attempts
                """,
                row -> row.getInt(1),
                event.id(),
                event.type().code(),
                event.source(),
                arrival.channel().code(),
                SqlArrays.ofPurposes(event.purposes()),
                event.occurredAt(),
                arrival.receivedAt(),
                reason);
    }

    /** Marks an event that waits as failed for good, unless it was done meanwhile. */
    public boolean fail(String eventId, String reason, Instant at) {
        return database.update("""
                        update skillforge.consent_events set status = 'failed', reason = ?, processed_at = ?
                         where event_id = ? and status in ('accepted', 'quarantined')
                        """, reason, at, eventId) > 0;
    }

    /** A quarantined or failed event that somebody decided not to want, or replaced by another. */
    public void discard(String eventId, Instant at) {
        database.update("""
                update skillforge.consent_events set status = 'discarded', processed_at = ?
                 where event_id = ? and status in ('quarantined', 'failed')
                """, at, eventId);
    }

    public Optional<EventStatus> status(String eventId) {
        var sql = "select status from skillforge.consent_events where event_id = ?";
        return database.query(sql, row -> EventStatus.ofCode(row.getString(1)), eventId).stream()
                .findFirst();
    }

    private static Row row(ResultSet row) throws SQLException {
        var occurred = row.getObject("occurred_at", OffsetDateTime.class);
        return new Row(
                row.getBoolean("fresh"),
                true,
                EventStatus.ofCode(row.getString("status")),
                row.getString("type"),
                SqlArrays.purposes(row, "purposes"),
                occurred == null ? null : occurred.toInstant(),
                Channel.ofCode(row.getString("channel")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("run_id", UUID.class),
                row.getObject("user_id", UUID.class));
    }
}
