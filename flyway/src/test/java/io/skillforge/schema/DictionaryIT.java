package io.skillforge.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.schema.fixture.TestPostgres;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dictionary against the schema the migrations make: neither may know something the other does not. */
class DictionaryIT {
    private static DatabaseLogin database;

    @BeforeAll
    static void migrate() {
        database = TestPostgres.shared(17).migratedDatabase();
    }

    @Test
    void everyTableAndColumnHasItsEntry() throws SQLException {
        var declared = new HashMap<String, Set<String>>();
        DictionaryTest.tables().forEach(entry -> declared.put(entry.name(), entry.names("columns")));
        assertThat(Dictionary.differences(declared, columns())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.skillforge.schema.DictionaryTest#schemas")
    void everyTableOfTheOtherSchemasHasItsLine(Dictionary.Entry entry) throws SQLException {
        var schema = String.valueOf(entry.content().get("schema"));
        assertThat(Dictionary.differences(
                        Map.of(schema, entry.names("tables")), Map.of(schema, new TreeSet<>(relations(schema)))))
                .isEmpty();
    }

    @Test
    void everySchemaIsDescribed() throws SQLException {
        var described = DictionaryTest.schemas().stream()
                .map(entry -> String.valueOf(entry.content().get("schema")))
                .toList();
        assertThat(Sql.column(database, """
                select nspname from pg_namespace
                 where nspowner = 'skillforge_owner'::regrole and nspname <> 'skillforge'""")).containsExactlyInAnyOrderElementsOf(described);
    }

    @Test
    void saysWhichTablesKeepAHistory() throws SQLException {
        assertThat(DictionaryTest.tables().stream()
                        .filter(entry -> Boolean.TRUE.equals(entry.content().get("history")))
                        .map(Dictionary.Entry::name))
                .containsExactlyInAnyOrderElementsOf(relations("history"));
    }

    private static Map<String, Set<String>> columns() throws SQLException {
        var columns = new HashMap<String, Set<String>>();
        for (var table : relations("skillforge")) {
            columns.put(table, new TreeSet<>(Sql.column(database, """
                    select attname from pg_attribute
                     where attrelid = 'skillforge.%s'::regclass and attnum > 0 and not attisdropped""".formatted(table))));
        }
        return columns;
    }

    private static List<String> relations(String schema) throws SQLException {
        return Sql.column(database, """
                select relname from pg_class
                 where relnamespace = '%s'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')""".formatted(schema));
    }
}
