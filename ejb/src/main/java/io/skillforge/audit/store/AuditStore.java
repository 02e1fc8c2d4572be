package io.skillforge.audit.store;

import io.skillforge.audit.AuditQuery;
import io.skillforge.audit.domain.Entry;
import io.skillforge.audit.domain.Head;
import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Table audit_log. Nothing here changes or removes a row, and nothing could. */
@ApplicationScoped
public class AuditStore {

    private static final String SELECT_ENTRY = """
            select chain, seq, prev_hash, hash, occurred_at, event, actor_kind, actor_ref, tenant_id, subject_ref,
                   object_type, object_id, run_id, details
              from skillforge.audit_log
            """;

    /** Rows that are fetched at once; a chain can have many millions. */
    private static final int FETCHED = 1_000;

    /** Any number that is not the log's would do; who holds this lock may set an anchor. */
    private static final int ANCHOR_LOCK = 1397113173;

    @Inject
    Database database;

    /** Adds to the end of a chain, which from then on is locked for others until the transaction ends. */
    public void append(NewEntry entry) {
        var event = entry.event();
        database.one(
                "select skillforge.append_audit(cast(? as smallint), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row -> row.getLong(1),
                entry.chain(),
                entry.occurredAt(),
                event.type(),
                entry.actorKind(),
                entry.actorRef(),
                event.tenant(),
                event.subjectRef(),
                event.objectType(),
                event.objectId(),
                event.runId(),
                entry.detailsJson());
    }

    /** Newest first. */
    public List<Entry> find(AuditQuery query) {
        var conditions = new StringBuilder(" where true");
        var values = new ArrayList<Object>();
        restrict("event = ?", query.type(), conditions, values);
        restrict("subject_ref = ?", query.subjectRef(), conditions, values);
        restrict("occurred_at >= ?", query.from(), conditions, values);
        restrict("occurred_at < ?", query.to(), conditions, values);
        if (query.after() != null) {
            conditions.append(" and (occurred_at, chain, seq) < (?, ?, ?)");
            values.addAll(List.of(
                    query.after().occurredAt(),
                    query.after().chain(),
                    query.after().seq()));
        }
        values.add(query.limit());
        return database.query(
                SELECT_ENTRY + conditions + " order by occurred_at desc, chain desc, seq desc limit ?",
                AuditStore::entry,
                values.toArray());
    }

    private static void restrict(String condition, Object value, StringBuilder conditions, List<Object> values) {
        if (value != null) {
            conditions.append(" and ").append(condition);
            values.add(value);
        }
    }

    /** Hands on every row of a chain in the order of their numbers, as they all were at one moment. */
    public void walk(int chain, Consumer<Entry> step) {
        database.with(connection -> {
            try (var select = connection.prepareStatement(SELECT_ENTRY + " where chain = ? order by seq")) {
                select.setFetchSize(FETCHED);
                select.setInt(1, chain);
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        step.accept(entry(rows));
                    }
                }
                return null;
            }
        });
    }

    /** The last row of every chain that has one. */
    public List<Head> heads() {
        return database.query(
                """
                select l.chain, l.seq, l.hash
                  from generate_series(0, 15) as chains (chain)
                 cross join lateral (select chain, seq, hash from skillforge.audit_log
                                      where chain = chains.chain order by seq desc limit 1) l
                 order by l.chain
                """,
                row -> new Head(row.getInt(1), row.getLong(2), HexFormat.of().formatHex(row.getBytes(3))));
    }

    /** The hashes of the rows that the heads name; nothing for a row that is not there. */
    public Map<Head, String> hashes(Collection<Head> heads) {
        var found = new HashMap<Head, String>();
        heads.stream().collect(Collectors.groupingBy(Head::chain)).forEach((chain, ofChain) -> {
            var hashes = hashes(chain, ofChain);
            ofChain.stream()
                    .filter(head -> hashes.containsKey(head.seq()))
                    .forEach(head -> found.put(head, hashes.get(head.seq())));
        });
        return found;
    }

    private Map<Long, String> hashes(int chain, List<Head> heads) {
        var numbers = heads.stream().map(head -> String.valueOf(head.seq())).collect(Collectors.joining(",", "{", "}"));
        var hashes = new HashMap<Long, String>();
        database.query(
                "select seq, hash from skillforge.audit_log where chain = ? and seq = any(cast(? as bigint[]))",
                row -> hashes.put(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2))),
                chain,
                numbers);
        return hashes;
    }

    /** Until the end of the transaction only this one may set an anchor; false when another node is at it. */
    public boolean lockAnchors() {
        return database.one("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), ANCHOR_LOCK);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getInt("chain"),
                row.getLong("seq"),
                row.getBytes("prev_hash"),
                row.getBytes("hash"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("event"),
                row.getString("actor_kind"),
                row.getString("actor_ref"),
                row.getObject("tenant_id", UUID.class),
                row.getBytes("subject_ref"),
                row.getString("object_type"),
                row.getString("object_id"),
                row.getObject("run_id", UUID.class),
                row.getString("details"));
    }
}
