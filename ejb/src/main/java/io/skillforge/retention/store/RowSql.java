package io.skillforge.retention.store;

import io.skillforge.retention.domain.Hanging;
import io.skillforge.retention.domain.TableFacts.Child;
import io.skillforge.retention.domain.Target;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parts that statements about a dataset are made of. Names and conditions come from the dictionary, which was checked
 * when it was read, and from the catalog; everything else is a parameter. The row is t; where the clock is an account's,
 * that is p.
 */
final class RowSql {

    private final Target target;
    private final KeySql key;

    RowSql(Target target) {
        this.target = target;
        this.key = new KeySql(target.table().key(), target.facts());
    }

    KeySql key() {
        return key;
    }

    String table() {
        return "skillforge." + target.table().name();
    }

    String from() {
        var path = target.dataset().clockPath();
        return table() + " t"
                + (path == null
                        ? ""
                        : " join skillforge.users p on p.id = t." + path + " and p.partner_tenant_id = t."
                                + target.tenantColumn());
    }

    /** Rows that somebody else works on are left out; the account that decides must not change meanwhile. */
    String locks() {
        return " for update of t skip locked"
                + (target.dataset().clockPath() == null ? "" : " for share of p skip locked");
    }

    /**
     * The first of the clock's columns that has a moment. Not by coalesce, of which PostgreSQL does not know that it gives
     * nothing away: under row-level security it would not use an index on it.
     */
    String clock() {
        var alias = target.dataset().clockPath() == null ? "t." : "p.";
        var columns = target.dataset().clockColumns();
        var last = alias + columns.get(columns.size() - 1);
        return columns.size() == 1
                ? last
                : columns.subList(0, columns.size() - 1).stream()
                        .map(column -> "when " + alias + column + " is not null then " + alias + column)
                        .collect(Collectors.joining(" ", "case ", " else " + last + " end"));
    }

    /** That the row is past its time, whoever holds it. */
    SqlText due(Bounds bounds) {
        var due = SqlText.of("(" + clock() + " < ?", bounds.cutoff());
        if (target.dataset().where() != null) {
            due.add(" and (" + qualified(target.dataset().where()) + ")");
        }
        if (bounds.tenant() != null) {
            due.add(" and t." + target.tenantColumn() + " = ?", bounds.tenant());
        }
        for (var blocker : target.blockers()) {
            due.add(" and not exists (select from skillforge." + blocker.table() + " b where " + pointsHere(blocker)
                    + ")");
        }
        return due.add(")").add(within(bounds));
    }

    private SqlText within(Bounds bounds) {
        var within = new SqlText();
        var word = " and (";
        for (var span : bounds.spans()) {
            within.add(word + "true");
            if (span.from() != null) {
                within.add(" and " + clock() + " >= ?", span.from());
            }
            if (span.to() != null) {
                within.add(" and " + clock() + " < ?", span.to());
            }
            word = " or ";
        }
        return bounds.spans().isEmpty() ? within : within.add(")");
    }

    /** That a hold keeps the row. */
    SqlText held(Instant at) {
        var held = SqlText.of(
                "exists (select from skillforge.active_holds(cast(? as text[]), ?) h where h.scope = 'dataset'",
                array(target.heldBy()),
                at);
        if (target.tenantColumn() != null) {
            var tenant = "h.tenant_id = t." + target.tenantColumn();
            held.add(" or h.scope = 'tenant' and " + tenant);
            if (!target.personColumns().isEmpty()) {
                held.add(" or h.scope = 'person' and " + tenant + " and h.user_id in ("
                        + target.personColumns().stream()
                                .map(column -> "t." + column)
                                .collect(Collectors.joining(", "))
                        + ")");
            }
            others().forEach(other -> held.add(" or h.scope = 'person' and " + tenant + " and exists (" + other + ")"));
        }
        return held.add(")");
    }

    /** Rows that name somebody beside the account that goes, and would be emptied of both: a hold on the other keeps both. */
    private Stream<String> others() {
        return target.hanging().stream()
                .filter(each -> each.kind() == Hanging.Kind.DETACH)
                .filter(each -> each.table().subject().orElseThrow().path().size() > 1)
                .map(each -> "select from skillforge." + each.table().name() + " c where ("
                        + each.columns().stream()
                                .map(column -> "c." + column + " = t."
                                        + target.table().key().get(0))
                                .collect(Collectors.joining(" or "))
                        + ") and h.user_id in ("
                        + each.table().subject().orElseThrow().path().stream()
                                .map(column -> "c." + column)
                                .collect(Collectors.joining(", "))
                        + ")");
    }

    /** The keys of a chunk, as text and as columns. */
    SqlText wanted(ChunkKey chunk) {
        return SqlText.of(
                "wanted as materialized (select k, " + key.columns("k")
                        + " from skillforge.retention_run_chunks c, unnest(c.keys) k"
                        + " where c.run_id = ? and c.item = ? and c.number = ?)",
                chunk.runId(),
                chunk.item(),
                chunk.number());
    }

    /** The rows of a chunk: by one look along the index where the key is one column. */
    SqlText among(ChunkKey chunk) {
        var array = key.array();
        return array.isEmpty()
                ? SqlText.of(" from (with ")
                        .add(wanted(chunk))
                        .add(" select * from wanted) w join " + from() + " on " + key.matches("t", "w") + " where true")
                : SqlText.of(
                        " from " + from() + " where "
                                + array.get()
                                        .formatted("(select c.keys"
                                                + " from skillforge.retention_run_chunks c"
                                                + " where c.run_id = ? and c.item = ? and c.number = ?)"),
                        chunk.runId(),
                        chunk.item(),
                        chunk.number());
    }

    /** Where the clock says in which partition a row lies, only those of the chunk are looked at. */
    SqlText near(ChunkKey chunk) {
        return target.dataset()
                        .clock()
                        .equals(List.of(String.valueOf(target.facts().partitionColumn())))
                ? SqlText.of(" and " + clock() + " between ? and ?", chunk.clockFrom(), chunk.clockTo())
                : new SqlText();
    }

    /** The columns of a condition belong to the row; texts in it are left as they are. */
    private String qualified(String condition) {
        var parts = condition.split("'", -1);
        for (var i = 0; i < parts.length; i += 2) {
            for (var column : target.table().columns().keySet()) {
                parts[i] = parts[i].replaceAll("(?<![\\w.])" + column + "(?!\\w)", "t." + column);
            }
        }
        return String.join("'", parts);
    }

    private static String pointsHere(Child child) {
        return child.columns().entrySet().stream()
                .map(pair -> "b." + pair.getKey() + " = t." + pair.getValue())
                .collect(Collectors.joining(" and "));
    }

    /** Codes hold nothing that an array's text would have to quote. */
    static String array(Collection<String> codes) {
        return "{" + String.join(",", codes) + "}";
    }
}
