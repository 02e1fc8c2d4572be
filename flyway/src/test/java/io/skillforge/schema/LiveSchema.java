package io.skillforge.schema;

import io.skillforge.schema.dictionary.Dictionary;
import io.skillforge.schema.dictionary.TableEntry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A database, and how the dictionary differs from it. A partition is part of its table. */
record LiveSchema(DatabaseLogin database) {

    /** What one of the two sides has and the other lacks, in words that say which file to mend. */
    List<String> differences(Dictionary dictionary) throws SQLException {
        var live = new TreeSet<>(relations("skillforge"));
        var declared = dictionary.tables().stream().map(TableEntry::name).toList();
        var differences = compare("", Set.copyOf(declared), live);
        for (var entry : dictionary.tables()) {
            if (live.contains(entry.name())) {
                differences.addAll(
                        compare(entry.name() + ".", entry.columns().keySet(), new TreeSet<>(columns(entry.name()))));
            }
        }
        return differences;
    }

    static List<String> compare(String prefix, Set<String> declared, Set<String> live) {
        var differences = new ArrayList<String>();
        var names = new TreeSet<>(declared);
        names.addAll(live);
        for (var name : names) {
            if (!declared.contains(name)) {
                differences.add(prefix + name + " has no entry");
            } else if (!live.contains(name)) {
                differences.add(prefix + name + " has an entry and does not exist");
            }
        }
        return differences;
    }

    List<String> relations(String schema) throws SQLException {
        return Sql.column(database, """
                select relname from pg_class
                 where relnamespace = '%s'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
                   and not relispartition""".formatted(schema));
    }

    private List<String> columns(String table) throws SQLException {
        return Sql.column(database, """
                select attname from pg_attribute
                 where attrelid = 'skillforge.%s'::regclass and attnum > 0 and not attisdropped""".formatted(table));
    }

    /** Columns of the primary key, in its order. */
    List<String> key(String table) throws SQLException {
        return Sql.column(database, """
                select a.attname
                  from pg_index i
                 cross join unnest(i.indkey) with ordinality as key (number, position)
                  join pg_attribute a on a.attrelid = i.indrelid and a.attnum = key.number
                 where i.indrelid = 'skillforge.%s'::regclass and i.indisprimary
                 order by key.position""".formatted(table));
    }

    /** As {@code table.column}: columns that belong to a foreign key to the table and column. */
    List<String> pointingAt(String table, String column) throws SQLException {
        return Sql.column(database, """
                select c.conrelid::regclass::text || '.' || a.attname
                  from pg_constraint c
                 cross join unnest(c.conkey, c.confkey) as pair (here, there)
                  join pg_class r on r.oid = c.conrelid and not r.relispartition
                  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = pair.here
                  join pg_attribute f on f.attrelid = c.confrelid and f.attnum = pair.there
                 where c.contype = 'f' and c.confrelid = 'skillforge.%s'::regclass and f.attname = '%s'""".formatted(table, column)).stream()
                .map(name -> name.replace("skillforge.", ""))
                .toList();
    }

    /** As {@code table.column}: every column of a type. */
    List<String> columnsOfType(String type) throws SQLException {
        return Sql.column(database, """
                select c.relname || '.' || a.attname
                  from pg_attribute a
                  join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p') and not c.relispartition
                 where c.relnamespace = 'skillforge'::regnamespace and a.attnum > 0 and not a.attisdropped
                   and a.atttypid = '%s'::regtype""".formatted(type));
    }
}
