package io.skillforge.consent.store;

import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether the database answers at all. */
@ApplicationScoped
public class ProbeStore {

    @Inject
    Database database;

    public boolean answers() {
        try {
            return database.one("select true", row -> row.getBoolean(1));
        } catch (RuntimeException e) {
            return false;
        }
    }
}
