import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** Notifications of 200 days, evenly, one of ten of them past their 180 days; and a copy with the same indexes. */
final class Rows {
    static final String OURS = "skillforge.notifications";
    static final String COPY = "benchmark.notifications";

    /** Who get one a week. */
    private static final int EACH = 28;

    private static final String LAYOUT = """
            create schema benchmark;
            set session_replication_role = replica;
            insert into skillforge.users (id, partner_tenant_id, external_ref, email, email_index, consent_version,
                                          consent_signed_at)
            select md5('benchmark ' || n)::uuid, (select id from skillforge.partner_tenancy where partner_code = 'direct'),
                   'benchmark-' || n, '\\x01', sha256(n::text::bytea), '1', now()
              from generate_series(1, %1$d) n;
            insert into skillforge.notifications (id, tenant_id, user_id, channel, purpose, template_key, status, sent_at,
                                                  created_at)
            select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(n::text), 1, 3)
                    || '8' || substr(md5(n::text), 4, 15))::uuid,
                   (select id from skillforge.partner_tenancy where partner_code = 'direct'),
                   md5('benchmark ' || 1 + n %% %1$d)::uuid,
                   'email', 'notifications', 'weekly-summary', 'sent', at, at
              from generate_series(1, %2$d) n
             cross join lateral (select now() - interval '200 days' + n * (interval '200 days' / %2$d) - interval '1 hour'
                                     as at) moments;
            set session_replication_role = default;
            create table benchmark.notifications (like skillforge.notifications including all);
            """;

    private Rows() {}

    static void make(Connection connection, long rows) throws SQLException {
        execute(connection, LAYOUT.formatted(rows / EACH, rows));
        execute(connection, "insert into benchmark.notifications select * from skillforge.notifications");
        for (var table : new String[] {OURS, COPY}) {
            execute(connection, "vacuum (freeze, analyze) " + table);
        }
    }

    /** Puts those past their time aside, for {@link #putBack}. */
    static long keep(Connection connection, Instant cutoff) throws SQLException {
        execute(connection, "create table benchmark.expired as select * from " + COPY + " where sent_at < '" + cutoff + "'");
        return count(connection, "benchmark.expired", "true");
    }

    static void putBack(Connection connection, String table) throws SQLException {
        execute(connection, "set session_replication_role = replica; insert into " + table
                + " select * from benchmark.expired on conflict do nothing; set session_replication_role = default");
        execute(connection, "vacuum (freeze, analyze) " + table);
        execute(connection, "checkpoint");
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static long count(Connection connection, String table, String condition) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select count(*) from " + table + " where " + condition)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
