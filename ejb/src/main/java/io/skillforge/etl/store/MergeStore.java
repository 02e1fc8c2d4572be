package io.skillforge.etl.store;

import io.skillforge.etl.RunView.Counts;
import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Merges {@code staging.next_<table>} into {@code skillforge.<table>}: rows that do not differ are not written, superseded
 * versions go to {@code history.<table>}, and every change is a row of data_changes. Which columns a table has comes from
 * the database itself. All of it in the caller's transaction, which is what makes a release appear at once.
 */
@ApplicationScoped
public class MergeStore {

    /** Enough to sort the largest table of a full release without a file. */
    private static final String SORT_MEMORY = "64MB";

    private static final String ADDED_LOG = """
            insert into skillforge.data_changes (release_id, table_name, occupation_id, row_key, kind)
            select ?, '{table}', {occupation of n}, n.row_key, 'added'
              from staging.next_{table} n
             where not exists (select from skillforge.{table} t where {t is n})
            """;

    /** In the order of the key, so that the index grows at its end and neighbours share their pages. */
    private static final String ADDED = """
            insert into skillforge.{table} ({columns}, source_release)
            select {columns}, ?
              from staging.next_{table} n
             where not exists (select from skillforge.{table} t where {t is n})
             order by {key}
            """;

    private static final String CHANGED = """
            with changed as materialized (
                select n.*, array_remove(array[{names of differing}], null) as changed_columns
                  from staging.next_{table} n
                  join skillforge.{table} t on {t is n}
                 where ({t.columns}) is distinct from ({n.columns}){or was retired}),
            superseded as (
                insert into history.{table} ({live columns}, until_release)
                select {t.live columns}, ? from skillforge.{table} t join changed n on {t is n}),
            logged as (
                insert into skillforge.data_changes
                    (release_id, table_name, occupation_id, row_key, kind, changed_columns)
                select ?, '{table}', {occupation of n}, n.row_key, 'changed', n.changed_columns from changed n)
            update skillforge.{table} t
               set {assignments}, source_release = ?{revive}
              from changed n
             where {t is n}
            """;

    private static final String VANISHED = """
            with gone as (
                delete from skillforge.{table} t
                 where not exists (select from staging.next_{table} n where {t is n})
                returning {t.live columns}),
            superseded as (
                insert into history.{table} ({live columns}, until_release) select {live columns}, ? from gone)
            insert into skillforge.data_changes (release_id, table_name, occupation_id, row_key, kind)
            select ?, '{table}', {occupation of t}, {row key}, 'retired' from gone t
            """;

    /** What other tables point at is never deleted. */
    private static final String RETIRED = """
            with gone as materialized (
                select {t.live columns}, {row key} as row_key
                  from skillforge.{table} t
                 where t.retired_at is null
                   and not exists (select from staging.next_{table} n where {t is n})),
            superseded as (
                insert into history.{table} ({live columns}, until_release) select {live columns}, ? from gone),
            logged as (
                insert into skillforge.data_changes (release_id, table_name, occupation_id, row_key, kind)
                select ?, '{table}', {occupation of n}, n.row_key, 'retired' from gone n)
            update skillforge.{table} t set retired_at = ?, source_release = ? from gone n where {t is n}
            """;

    private static final String DIFFERENCE = """
            select count(*) filter (where t.{first key} is null),
                   count(*) filter (where n.{first key} is not null and t.{first key} is not null
                                      and (({t.columns}) is distinct from ({n.columns}){or was retired})),
                   count(*) filter (where n.{first key} is null{and is current}),
                   count(n.{first key})
              from staging.next_{table} n
              full join skillforge.{table} t on {t is n}
            """;

    @Inject
    Database database;

    /** Rows of a table that are current. */
    public long current(String table) {
        var condition = columns("skillforge", table).contains("retired_at") ? " where retired_at is null" : "";
        return database.one("select count(*) from skillforge." + table + condition, row -> row.getLong(1));
    }

    /** What {@link #publish} would change; writes nothing. */
    public List<Counts> difference(List<String> names) {
        return tables(names).stream()
                .map(table -> database.one(
                        fill(DIFFERENCE, table),
                        row -> counts(table.name(), row.getLong(4), row.getLong(1), row.getLong(2), row.getLong(3))))
                .toList();
    }

    /** Makes the tables what the staged release wants, and answers what that changed. */
    public List<Counts> publish(List<String> names, int release, Instant at) {
        database.one("select set_config('work_mem', ?, true)", row -> row.getString(1), SORT_MEMORY);
        // Into an empty catalog the foreign keys are checked all at once at the end; the functions say why.
        var keysAway = database.one("select staging.begin_first_load()", row -> row.getInt(1)) > 0;
        var tables = tables(names);
        var retired = new HashMap<String, Integer>();
        var backwards = new ArrayList<>(tables);
        Collections.reverse(backwards);
        for (var table : backwards) {
            var count = columns("skillforge", table.name()).contains("retired_at")
                    ? database.update(fill(RETIRED, table), release, release, at, release)
                    : database.update(fill(VANISHED, table), release, release);
            retired.put(table.name(), count);
        }
        var counts = new ArrayList<Counts>();
        for (var table : tables) {
            var updated = database.update(fill(CHANGED, table), release, release, release);
            database.update(fill(ADDED_LOG, table), release);
            var inserted = database.update(fill(ADDED, table), release);
            var wanted = database.one("select count(*) from staging.next_" + table.name(), row -> row.getLong(1));
            counts.add(counts(table.name(), wanted, inserted, updated, retired.get(table.name())));
        }
        if (keysAway) {
            database.one("select staging.end_first_load()", row -> row.getInt(1));
        }
        return counts;
    }

    private static Counts counts(String table, long wanted, long inserted, long updated, long retired) {
        return new Counts(table, "table", wanted, 0, inserted, updated, wanted - inserted - updated, retired);
    }

    private static List<ReferenceTable> tables(List<String> names) {
        return ReferenceTable.ALL.stream()
                .filter(table -> names.contains(table.name()))
                .toList();
    }

    private String fill(String template, ReferenceTable table) {
        var name = table.name();
        var next = new ArrayList<>(columns("staging", "next_" + name));
        next.remove("row_key");
        var live = columns("skillforge", name);
        var values =
                next.stream().filter(column -> !table.key().contains(column)).toList();
        var retirable = live.contains("retired_at");
        var occupation = name.equals("occupations")
                ? "%s.id"
                : next.contains("occupation_id") ? "%s.occupation_id" : "null::uuid";
        var parts = new HashMap<String, String>();
        parts.put("table", name);
        parts.put("t is n", table.sameKey("t", "n"));
        parts.put("key", String.join(", ", table.key()));
        parts.put("first key", table.key().get(0));
        parts.put("columns", String.join(", ", next));
        parts.put("t.columns", list("t", values));
        parts.put("n.columns", list("n", values));
        parts.put("live columns", String.join(", ", live));
        parts.put("t.live columns", list("t", live));
        parts.put("assignments", values.stream().map(c -> c + " = n." + c).collect(Collectors.joining(", ")));
        parts.put(
                "names of differing",
                values.stream()
                        .map(c -> "case when t.%1$s is distinct from n.%1$s then '%1$s' end".formatted(c))
                        .collect(Collectors.joining(", ")));
        parts.put("or was retired", retirable ? " or t.retired_at is not null" : "");
        parts.put("and is current", retirable ? " and t.retired_at is null" : "");
        parts.put("revive", retirable ? ", retired_at = null" : "");
        parts.put("occupation of n", occupation.formatted("n"));
        parts.put("occupation of t", occupation.formatted("t"));
        parts.put("row key", table.rowKey());
        return fill(template, parts);
    }

    private static String fill(String template, Map<String, String> parts) {
        var filled = template;
        for (var part : parts.entrySet()) {
            filled = filled.replace("{" + part.getKey() + "}", part.getValue());
        }
        return filled;
    }

    private static String list(String alias, List<String> columns) {
        return columns.stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }

    private List<String> columns(String schema, String table) {
        return database.query("""
                select column_name
                  from information_schema.columns
                 where table_schema = ? and table_name = ?
                 order by ordinal_position
                """, row -> row.getString(1), schema, table);
    }
}
