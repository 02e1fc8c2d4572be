package io.skillforge.it.consent.drain;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What the tables hold at one moment. Read as somebody whom row-level security does not hide anything from.
 *
 * @param events those of one list of messages, by id
 * @param revocations those of its events, by the event's id
 * @param blocks person and purpose, to the event that blocked
 * @param quarantine how many items are open for each reason
 * @param audit event and object, to how many rows there are
 * @param recalls how many calls to partners were ordered
 */
record DrainTables(
        Map<UUID, PersonRows> people,
        Map<UUID, List<Grant>> grants,
        Map<String, String> blocks,
        Map<String, Event> events,
        Map<String, List<Revocation>> revocations,
        Map<String, Long> quarantine,
        Map<String, Long> audit,
        long recalls) {

    /** A row of consent_events. */
    record Event(String status, String reason, int attempts, UUID user, Instant processed) {}

    /** A row of consent_revocations; of the counts those that are not zero. */
    record Revocation(UUID id, UUID user, Set<String> purposes, Map<String, Long> counts) {}

    private static final String PEOPLE = """
            select u.id, u.marketing_opt_in::int,
                   (select count(*) from skillforge.notification_preferences p
                     where p.user_id = u.id and p.purpose = 'marketing'),
                   (select count(*) from skillforge.notification_preferences p
                     where p.user_id = u.id and p.purpose <> 'marketing'),
                   (select count(*) from skillforge.notifications n
                     where n.user_id = u.id and n.status in ('pending', 'scheduled') and n.purpose = 'marketing'),
                   (select count(*) from skillforge.notifications n
                     where n.user_id = u.id and n.status in ('pending', 'scheduled') and n.purpose <> 'marketing'),
                   (select count(*) from skillforge.assessments a
                     where a.user_id = u.id and a.status in ('scheduled', 'processing')),
                   (select count(*) from skillforge.user_profiles p
                     where p.user_id = u.id and coalesce(p.headline, p.summary, p.goals) is not null),
                   (select count(*) from skillforge.progress_history h where h.user_id = u.id),
                   (select count(*) from skillforge.partner_export_items i
                     where i.user_id = u.id and i.status = 'pending'),
                   (select count(*) from skillforge.partner_export_items i
                     where i.user_id = u.id and i.status = 'delivered'),
                   (select count(distinct i.export_id) from skillforge.partner_export_items i
                     where i.user_id = u.id and i.status = 'delivered')
              from skillforge.users u
            """;

    static DrainTables read(Connection connection, String prefix) throws SQLException {
        var tables = new DrainTables(
                new HashMap<>(),
                new HashMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                number(connection, "select count(*) from skillforge.outbox where type = 'export.recalled'"));
        each(connection, PEOPLE, row -> tables.people.put(id(row, 1), person(row)));
        each(connection, """
                select user_id, purpose, granted_at, granted_evidence, revoked_at, revoked_evidence
                  from skillforge.consent_grants
                """, row -> tables.grants
                .computeIfAbsent(id(row, 1), key -> new ArrayList<>())
                .add(new Grant(row.getString(2), time(row, 3), row.getString(4), time(row, 5), row.getString(6))));
        each(connection, """
                select b.user_id || ' ' || b.purpose, coalesce(r.event_id, b.revocation_id::text)
                  from skillforge.consent_blocklist b
                  left join skillforge.consent_revocations r on r.id = b.revocation_id
                """, row -> tables.blocks.put(row.getString(1), row.getString(2)));
        each(
                connection,
                "select event_id, status, reason, attempts, user_id, processed_at from skillforge.consent_events"
                        + like("event_id", prefix),
                row -> tables.events.put(
                        row.getString(1),
                        new Event(row.getString(2), row.getString(3), row.getInt(4), id(row, 5), time(row, 6))));
        revocations(connection, prefix, tables);
        each(
                connection,
                "select reason_code, count(*) from skillforge.quarantine where status = 'open' group by reason_code",
                row -> tables.quarantine.put(row.getString(1), row.getLong(2)));
        each(connection, """
                select case event when 'consent.quarantined' then event else event || ' ' || object_id end, count(*)
                  from skillforge.audit_log
                 where event in ('consent.revoked', 'consent.granted', 'consent.quarantined', 'consent.failed')
                 group by 1
                """, row -> tables.audit.put(row.getString(1), row.getLong(2)));
        return tables;
    }

    private static void revocations(Connection connection, String prefix, DrainTables tables) throws SQLException {
        var found = new HashMap<UUID, Revocation>();
        each(
                connection,
                "select id, user_id, event_id, array_to_string(purposes, ',') from skillforge.consent_revocations"
                        + like("event_id", prefix),
                row -> {
                    var purposes = new TreeSet<>(List.of(row.getString(4).split(",")));
                    var revocation = new Revocation(id(row, 1), id(row, 2), purposes, new TreeMap<>());
                    found.put(revocation.id, revocation);
                    tables.revocations
                            .computeIfAbsent(row.getString(3), key -> new ArrayList<>())
                            .add(revocation);
                });
        each(
                connection,
                """
                select r.id, o ->> 'table' || '.' || (o ->> 'action'), (o ->> 'count')::bigint
                  from skillforge.consent_revocations r, jsonb_array_elements(r.outcomes) o
                """ + like("r.event_id", prefix) + " and (o ->> 'count')::bigint > 0",
                row -> found.get(id(row, 1)).counts.put(row.getString(2), row.getLong(3)));
    }

    private static PersonRows person(ResultSet row) throws SQLException {
        var counts = new long[11];
        for (var i = 0; i < counts.length; i++) {
            counts[i] = row.getLong(i + 2);
        }
        return new PersonRows(
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                counts[4],
                counts[5],
                counts[6],
                counts[7],
                counts[8],
                counts[9],
                counts[10]);
    }

    @FunctionalInterface
    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String sql, Reader reader) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        var numbers = new ArrayList<Long>();
        each(connection, sql, row -> numbers.add(row.getLong(1)));
        return numbers.get(0);
    }

    private static String like(String column, String prefix) {
        return " where " + column + " like '" + prefix + "%'";
    }

    private static UUID id(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
