package io.skillforge.retention.store;

import io.skillforge.platform.sql.Database;
import io.skillforge.retention.domain.TableFacts;
import io.skillforge.retention.domain.TableFacts.Child;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What the database knows of its tables. It does not change while the server runs, so it is asked once. */
@ApplicationScoped
public class CatalogStore {

    private static final String FOREIGN_KEYS = """
            select c.oid::bigint as id, child.relname as child, parent.relname as parent, c.confdeltype::text as on_delete,
                   here.attname as child_column, there.attname as parent_column
              from pg_constraint c
              join pg_class child on child.oid = c.conrelid and not child.relispartition
               and child.relnamespace = 'skillforge'::regnamespace
              join pg_class parent on parent.oid = c.confrelid and not parent.relispartition
             cross join unnest(c.conkey, c.confkey) as pair (here, there)
              join pg_attribute here on here.attrelid = c.conrelid and here.attnum = pair.here
              join pg_attribute there on there.attrelid = c.confrelid and there.attnum = pair.there
             where c.contype = 'f' and c.conparentid = 0
             order by child.relname, c.conname
            """;

    private final Map<String, TableFacts> known = new ConcurrentHashMap<>();

    @Inject
    Database database;

    public TableFacts facts(String table) {
        return known.computeIfAbsent(table, this::read);
    }

    /** By table, those whose rows point at its rows. */
    public Map<String, Set<String>> children() {
        var children = new HashMap<String, Set<String>>();
        database.query(FOREIGN_KEYS, row -> children.computeIfAbsent(row.getString("parent"), parent -> new TreeSet<>())
                .add(row.getString("child")));
        return children;
    }

    private TableFacts read(String table) {
        var types = new LinkedHashMap<String, String>();
        database.query("""
                select a.attname, format_type(a.atttypid, null) as type
                  from pg_attribute a
                 where a.attrelid = to_regclass('skillforge.' || ?) and a.attnum > 0 and not a.attisdropped
                 order by a.attnum
                """, row -> types.put(row.getString("attname"), row.getString("type")), table);
        var partitioned = database.query("""
                select a.attname
                  from pg_partitioned_table p
                  join pg_attribute a on a.attrelid = p.partrelid and a.attnum = p.partattrs[0]
                 where p.partrelid = to_regclass('skillforge.' || ?) and p.partstrat = 'r' and p.partnatts = 1
                """, row -> row.getString(1), table);
        return new TableFacts(types, partitioned.isEmpty() ? null : partitioned.get(0), childrenOf(table));
    }

    private List<Child> childrenOf(String table) {
        var children = new LinkedHashMap<Long, Child>();
        database.query(FOREIGN_KEYS, row -> {
            if (!row.getString("parent").equals(table)) {
                return null;
            }
            var child = row.getString("child");
            var onDelete = row.getString("on_delete").charAt(0);
            children.computeIfAbsent(row.getLong("id"), id -> new Child(child, onDelete, new LinkedHashMap<>()))
                    .columns()
                    .put(row.getString("child_column"), row.getString("parent_column"));
            return null;
        });
        return new ArrayList<>(children.values());
    }
}
