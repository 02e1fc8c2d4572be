package io.skillforge.platform.outbox.store;

import io.skillforge.platform.outbox.OutboxItem;
import io.skillforge.platform.outbox.OutboxMessage;
import io.skillforge.platform.outbox.OutboxState;
import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Table outbox. */
@ApplicationScoped
public class OutboxStore {

    @Inject
    Database database;

    public void insert(UUID id, OutboxMessage message, Instant now) {
        database.update(
                """
                insert into skillforge.outbox
                       (id, kind, type, destination, group_key, tenant_id, payload, next_attempt_at, created_at)
                values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)
                """,
                id,
                message.kind().code(),
                message.type(),
                message.destination(),
                message.groupKey(),
                message.tenantId(),
                message.payload().toString(),
                now,
                now);
    }

    /**
     * Takes messages that are due and free, and holds them until the lease ends: a node that dies with them loses them to
     * the next. A tenant gets a part of the batch only, so that one receiver that does not answer cannot hold up the others.
     */
    public List<OutboxItem> claim(OutboxMessage.Kind kind, int limit, int perTenant, Instant now, Instant leaseEnd) {
        return database.query("""
                        with due as (
                            select id, next_attempt_at,
                                   row_number() over (partition by tenant_id order by next_attempt_at, id) place
                              from skillforge.outbox
                             where kind = ? and status = 'pending' and next_attempt_at <= ?),
                        chosen as (
                            select id from due where place <= ? order by next_attempt_at, id limit ?),
                        free as materialized (
                            select id
                              from skillforge.outbox
                             where id in (select id from chosen) and status = 'pending' and next_attempt_at <= ?
                               for update skip locked)
                        update skillforge.outbox taken
                           set attempts = attempts + 1, next_attempt_at = ?
                          from free
                         where taken.id = free.id
                        returning taken.id, kind, type, destination, group_key, tenant_id, payload, attempts,
                                  created_at
                        """, OutboxStore::item, kind.code(), now, perTenant, limit, now, leaseEnd).stream()
                .sorted(Comparator.comparing(OutboxItem::createdAt)
                        .thenComparing(item -> item.id().toString()))
                .toList();
    }

    public void markDelivered(List<UUID> items, Instant now) {
        database.update("""
                update skillforge.outbox
                   set status = 'delivered', delivered_at = ?, last_error = null
                 where id = any(cast(? as uuid[])) and status = 'pending'
                """, now, array(items));
    }

    /** Only for the attempt that was claimed: another node may have taken the message when its lease ended. */
    public void retry(OutboxItem item, String error, Instant next) {
        database.update("""
                update skillforge.outbox
                   set next_attempt_at = ?, last_error = ?
                 where id = ? and attempts = ? and status = 'pending'
                """, next, error, item.id(), item.attempts());
    }

    /** Gives a message up. It stays in the table, for somebody to see. */
    public void bury(OutboxItem item, String error) {
        database.update("""
                        update skillforge.outbox
                           set status = 'dead', last_error = ?
                         where id = ? and attempts = ? and status = 'pending'
                        """, error, item.id(), item.attempts());
    }

    public OutboxState state() {
        return database.one("""
                select count(*) filter (where status = 'pending'),
                       min(created_at) filter (where status = 'pending'),
                       count(*) filter (where status = 'dead')
                  from skillforge.outbox
                 where status in ('pending', 'dead')
                """, row -> new OutboxState(row.getLong(1), instant(row, 2), row.getLong(3)));
    }

    private static OutboxItem item(ResultSet row) throws SQLException {
        return new OutboxItem(
                row.getObject(1, UUID.class),
                OutboxMessage.Kind.of(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getInt(8),
                instant(row, 9));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
