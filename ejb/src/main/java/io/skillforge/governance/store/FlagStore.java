package io.skillforge.governance.store;

import io.skillforge.governance.FlagView;
import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Table app_config: feature flags. */
@ApplicationScoped
public class FlagStore {

    private static final String FLAGS = """
            select c.config_key, (c.config_value ->> 'percent')::integer as percent, c.purpose, c.updated_at
              from app_config c
            """;

    @Inject
    Database database;

    public List<FlagView> list() {
        return database.query(FLAGS + " order by c.config_key", FlagStore::row);
    }

    /** A flag that is about to be changed; whoever else wants to change it waits. */
    public Optional<FlagView> lock(String key) {
        return database.query(FLAGS + " where c.config_key = ? for update", FlagStore::row, key).stream()
                .findFirst();
    }

    public void set(String key, int percent, Instant at) {
        database.update("""
                update app_config
                   set config_value = jsonb_build_object('percent', cast(? as integer)), updated_at = ?
                 where config_key = ?
                """, percent, at, key);
    }

    private static FlagView row(ResultSet row) throws SQLException {
        return new FlagView(
                row.getString("config_key"),
                row.getInt("percent"),
                row.getString("purpose"),
                Columns.instant(row, "updated_at"));
    }
}
