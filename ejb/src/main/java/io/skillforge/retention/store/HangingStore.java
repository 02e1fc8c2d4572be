package io.skillforge.retention.store;

import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Database;
import io.skillforge.retention.domain.Hanging;
import io.skillforge.retention.domain.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a deletion reaches beside its own table, and the deletion itself, by keys of rows that are locked already. */
@ApplicationScoped
public class HangingStore {

    @Inject
    Database database;

    /** A row that is to be detached. Values as in {@link PurgeStore.Row}. */
    public record Row(String key, UUID tenant, Map<String, Object> values) {}

    /** By table, how many rows point at these; nobody can add one while they are locked. */
    public Map<String, Long> count(Target target, List<Hanging> hanging, Collection<String> ids) {
        var counts = new LinkedHashMap<String, Long>();
        if (hanging.isEmpty()) {
            return counts;
        }
        var statement = new SqlText();
        var word = "select ";
        for (var each : hanging) {
            statement
                    .add(word + "(select count(*) from skillforge."
                            + each.table().name() + " c where ")
                    .add(pointsAt(target, each, ids))
                    .add(")");
            word = ", ";
        }
        database.query(
                statement.text(),
                row -> {
                    for (var i = 0; i < hanging.size(); i++) {
                        counts.merge(hanging.get(i).table().name(), row.getLong(i + 1), Long::sum);
                    }
                    return null;
                },
                statement.values());
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    public List<Row> lock(Target target, Hanging hanging, Collection<String> ids, Collection<String> columns) {
        var key = new KeySql(hanging.table().key(), hanging.facts());
        var entry = hanging.table();
        var read = columns.stream()
                .map(column -> ", c." + column + (entry.columns().get(column).encrypted() == null ? "::text" : "")
                        + " as v_" + column)
                .collect(Collectors.joining());
        var statement = SqlText.of("select " + key.text("c") + " as key, c."
                        + entry.tenancy().orElseThrow().tenant() + " as tenant" + read + " from skillforge."
                        + entry.name() + " c where ")
                .add(pointsAt(target, hanging, ids))
                .add(" for update");
        return database.query(
                statement.text(),
                row -> {
                    var values = new LinkedHashMap<String, Object>();
                    for (var column : columns) {
                        values.put(
                                column,
                                entry.columns().get(column).encrypted() == null
                                        ? row.getString("v_" + column)
                                        : row.getBytes("v_" + column));
                    }
                    return new Row(row.getString("key"), Columns.uuid(row, "tenant"), values);
                },
                statement.values());
    }

    /** Deletes rows by their keys; foreign keys take along what goes with them. */
    public int delete(Target target, Collection<String> ids) {
        var column = target.table().key().get(0);
        return database.update(
                "delete from skillforge." + target.table().name() + " where " + column + " = any(cast(? as "
                        + target.facts().types().get(column) + "[]))",
                RowSql.array(ids));
    }

    private static SqlText pointsAt(Target target, Hanging hanging, Collection<String> ids) {
        var type = target.facts().types().get(target.table().key().get(0));
        var conditions = new ArrayList<String>();
        var values = new ArrayList<Object>();
        for (var column : hanging.columns()) {
            conditions.add("c." + column + " = any(cast(? as " + type + "[]))");
            values.add(RowSql.array(ids));
        }
        return SqlText.of("(" + String.join(" or ", conditions) + ")", values.toArray());
    }
}
