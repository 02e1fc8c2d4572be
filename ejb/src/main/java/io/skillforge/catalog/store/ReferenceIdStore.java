package io.skillforge.catalog.store;

import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Codes to ids. */
@Dependent
public class ReferenceIdStore {

    private static final String OCCUPATION = "select id from occupations where onet_code = ?";
    private static final String SKILL = "select id from skills where code = ?";

    private final Database database;

    @Inject
    ReferenceIdStore(Database database) {
        this.database = database;
    }

    public Optional<UUID> occupation(String onetCode) {
        return find(OCCUPATION, onetCode);
    }

    public Optional<UUID> skill(String code) {
        return find(SKILL, code);
    }

    private Optional<UUID> find(String sql, String code) {
        return database.query(sql, row -> Columns.uuid(row, "id"), code).stream()
                .findFirst();
    }
}
