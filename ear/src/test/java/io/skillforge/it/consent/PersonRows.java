package io.skillforge.it.consent;

import io.skillforge.it.ReferenceData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * All rows of a person, in whichever table, at a moment. Left out are the inbox and the revocations themselves, which tell
 * of an event and not of its effect.
 *
 * @param rows table and key of a row, without the person's id, to the row's content
 */
record PersonRows(Map<String, Map<String, String>> rows) {

    private static final ReferenceData DATA = ReferenceData.ofServer();

    /** Every table that names a person, and its key without the column that does. */
    private static final String TABLES = """
            select c.relname,
                   case c.relname when 'users' then 'id' else 'user_id' end as person,
                   coalesce((select string_agg(quote_ident(k.attname), ',' order by array_position(i.indkey::int2[], k.attnum))
                               from pg_attribute k
                              where k.attrelid = c.oid and k.attnum = any(i.indkey)
                                and k.attname <> case c.relname when 'users' then 'id' else 'user_id' end), '') as key
              from pg_class c
              join pg_index i on i.indrelid = c.oid and i.indisprimary
             where c.relnamespace = 'skillforge'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
               and (c.relname = 'users'
                    or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'user_id'))
               and c.relname not in ('consent_events', 'consent_revocations', 'consent_runs', 'consent_run_subjects')
             order by 1
            """;

    private static final List<Table> ABOUT_PEOPLE = DATA.rows(TABLES).stream()
            .map(row -> new Table(row.get(0), row.get(1), row.get(2)))
            .toList();

    private record Table(String name, String person, String key) {

        String keyExpression() {
            return key.isEmpty() ? "'person'" : "concat_ws(':', " + key + ")";
        }
    }

    /** What became of one row: {@code deleted}, {@code changed} or {@code added}. */
    record Change(String table, String what, String key) {}

    static PersonRows of(UUID user) {
        var rows = new TreeMap<String, Map<String, String>>();
        for (var table : ABOUT_PEOPLE) {
            var found = new TreeMap<String, String>();
            DATA.rows(
                            "select %s, to_jsonb(t)::text from skillforge.%s t where %s = ?"
                                    .formatted(table.keyExpression(), table.name(), table.person()),
                            user)
                    .forEach(row -> found.put(row.get(0), row.get(1)));
            rows.put(table.name(), found);
        }
        return new PersonRows(rows);
    }

    /** Everything that is otherwise later. */
    List<Change> changesTo(PersonRows later) {
        var changes = new ArrayList<Change>();
        rows.forEach((table, before) -> {
            var after = later.rows().get(table);
            var keys = new TreeSet<>(before.keySet());
            keys.addAll(after.keySet());
            for (var key : keys) {
                var what = what(before.get(key), after.get(key));
                if (what != null) {
                    changes.add(new Change(table, what, key));
                }
            }
        });
        return changes;
    }

    private static String what(String before, String after) {
        if (before == null) {
            return "added";
        }
        if (after == null) {
            return "deleted";
        }
        return before.equals(after) ? null : "changed";
    }
}
