package io.skillforge.retention.store;

import io.skillforge.platform.sql.Database;
import io.skillforge.retention.domain.TableFacts;
import io.skillforge.schema.dictionary.TableEntry;
import io.skillforge.schema.dictionary.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Changes rows that are locked already. Nothing of it counts as a change by somebody: updated_at stays, because an age may
 * be counted from it; row_version goes up, so that nobody writes back what he or she read before.
 */
@ApplicationScoped
public class ChangeStore {

    @Inject
    Database database;

    /**
     * New values of one row.
     *
     * @param hashes by column that is emptied, what the column beside it gets; null where there was nothing
     * @param texts by column, its new text
     */
    public record Change(String key, Map<String, byte[]> hashes, Map<String, String> texts) {}

    /**
     * @param hash columns that may be emptied, and the columns that get their hash
     * @param texts columns that get a text
     * @param set what every row gets; the word now is the moment, unless the row has one there
     */
    public record Shape(Map<String, String> hash, List<String> texts, Map<String, Object> set) {}

    /** Answers how many rows there were. */
    public int apply(TableEntry table, TableFacts facts, Shape shape, List<Change> changes, Instant now) {
        if (changes.isEmpty()) {
            return 0;
        }
        var key = new KeySql(table.key(), facts);
        var sql = "update skillforge." + table.name() + " t set " + String.join(", ", sets(table, facts, shape))
                + " from (select " + key.columns("v.k") + ", v.* from unnest(" + arrays(shape) + ") as v("
                + String.join(", ", names(shape)) + ")) v where " + key.matches("t", "v");
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                var position = 1;
                for (var value : shape.set().values()) {
                    if (value != null) {
                        statement.setObject(position++, Words.NOW.equals(value) ? now.atOffset(ZoneOffset.UTC) : value);
                    }
                }
                for (var array : values(connection, shape, changes)) {
                    statement.setArray(position++, array);
                }
                return statement.executeUpdate();
            }
        });
    }

    private static List<String> sets(TableEntry table, TableFacts facts, Shape shape) {
        var sets = new ArrayList<String>();
        shape.set().forEach((column, value) -> {
            var parameter = "cast(? as " + facts.types().get(column) + ")";
            sets.add(column + " = "
                    + (value == null
                            ? "null"
                            : Words.NOW.equals(value) ? "coalesce(t." + column + ", " + parameter + ")" : parameter));
        });
        shape.hash().forEach((from, to) -> {
            sets.add(from + " = case when v.c_" + from + " then null else t." + from + " end");
            sets.add(to + " = coalesce(v.h_" + from + ", t." + to + ")");
        });
        shape.texts()
                .forEach(column -> sets.add(
                        column + " = v.x_" + column + "::" + facts.types().get(column)));
        if (table.columns().containsKey("row_version")) {
            sets.add("row_version = t.row_version + 1");
        }
        return sets;
    }

    private static List<String> names(Shape shape) {
        var names = new ArrayList<>(List.of("k"));
        shape.hash().keySet().forEach(column -> names.addAll(List.of("h_" + column, "c_" + column)));
        shape.texts().forEach(column -> names.add("x_" + column));
        return names;
    }

    private static String arrays(Shape shape) {
        return "?" + ", ?, ?".repeat(shape.hash().size())
                + ", ?".repeat(shape.texts().size());
    }

    private static List<Array> values(Connection connection, Shape shape, List<Change> changes) throws SQLException {
        var arrays = new ArrayList<Array>();
        arrays.add(connection.createArrayOf(
                "text", changes.stream().map(Change::key).toArray()));
        for (var column : shape.hash().keySet()) {
            arrays.add(connection.createArrayOf(
                    "bytea",
                    changes.stream().map(change -> change.hashes().get(column)).toArray(byte[][]::new)));
            arrays.add(connection.createArrayOf(
                    "bool",
                    changes.stream()
                            .map(change -> change.hashes().containsKey(column))
                            .toArray()));
        }
        for (var column : shape.texts()) {
            arrays.add(connection.createArrayOf(
                    "text",
                    changes.stream().map(change -> change.texts().get(column)).toArray()));
        }
        return arrays;
    }
}
