package io.skillforge.catalog.store;

import io.skillforge.catalog.ReleaseView;
import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/** The releases that were published. */
@Dependent
public class ReleaseStore {

    private static final String CURRENT = """
            select r.id, r.source, r.version, r.release_date, r.loaded_at
              from data_releases r
             where r.status = 'current'""";

    private static final String BY_ID = """
            select r.id, r.source, r.version, r.release_date, r.loaded_at
              from data_releases r
             where r.id = ?""";

    private static final String EDITION = """
            select r.id || coalesce('.' || s.edition, '')
              from data_releases r
              left join search_index s on true
             where r.status = 'current'""";

    private final Database database;

    @Inject
    ReleaseStore(Database database) {
        this.database = database;
    }

    public Optional<ReleaseView> findCurrent() {
        return database.query(CURRENT, ReleaseStore::row).stream().findFirst();
    }

    /** Changes whenever what is searched or shown does; empty before the first release. */
    public Optional<String> edition() {
        return database.query(EDITION, row -> row.getString(1)).stream().findFirst();
    }

    public Optional<ReleaseView> find(int id) {
        return database.query(BY_ID, ReleaseStore::row, id).stream().findFirst();
    }

    private static ReleaseView row(ResultSet row) throws SQLException {
        return new ReleaseView(
                row.getInt("id"),
                row.getString("source"),
                row.getString("version"),
                row.getObject("release_date", LocalDate.class),
                Columns.instant(row, "loaded_at"));
    }
}
