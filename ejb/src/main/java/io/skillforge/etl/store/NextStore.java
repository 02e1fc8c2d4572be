package io.skillforge.etl.store;

import io.skillforge.etl.domain.Layout;
import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** {@code staging.next_*}: the reference tables as the staged release wants them, made from its files by SQL. */
@ApplicationScoped
public class NextStore {

    @Inject
    Database database;

    /** The tables that a release with these files fills, in the order in which they are published. */
    public List<String> tables(Collection<String> files) {
        return ReferenceTable.ALL.stream()
                .filter(table -> table.files().stream().anyMatch(files::contains))
                .map(ReferenceTable::name)
                .toList();
    }

    /** The files that fill a table. */
    public List<String> filesOf(String table) {
        return find(table).files();
    }

    private static ReferenceTable find(String table) {
        return ReferenceTable.ALL.stream()
                .filter(each -> each.name().equals(table))
                .findFirst()
                .orElseThrow();
    }

    public void clear(String table) {
        database.update("truncate staging.next_" + table);
    }

    /** Fills a table and answers how many rows the release wants in it. */
    public long fill(String table) {
        return database.update(sql(find(table)));
    }

    public long count(String table) {
        return database.one("select count(*) from staging.next_" + table, row -> row.getLong(1));
    }

    private static String sql(ReferenceTable table) {
        try (var stream = NextStore.class.getResourceAsStream("next/" + table.script() + ".sql")) {
            var key = table.key();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{table}", table.name())
                    .replace("{column}", key.get(Math.min(1, key.size() - 1)))
                    .replace(
                            "{staged}", Layout.onet().file(table.files().get(0)).table());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
