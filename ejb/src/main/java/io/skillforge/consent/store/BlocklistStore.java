package io.skillforge.consent.store;

import io.skillforge.platform.sql.Database;
import io.skillforge.privacy.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Table consent_blocklist, as those see it who deliver. */
@ApplicationScoped
public class BlocklistStore {

    @Inject
    Database database;

    /** Those who are there, kept from a revocation until the transaction ends; in one order, so that nobody deadlocks. */
    public List<UUID> hold(Collection<UUID> users) {
        var sql = "select id from skillforge.users where id = any(cast(? as uuid[])) order by id for key share";
        return database.query(sql, row -> row.getObject(1, UUID.class), SqlArrays.of(users));
    }

    public List<UUID> blocked(Collection<UUID> users, Purpose purpose) {
        return database.query(
                "select user_id from skillforge.consent_blocklist where user_id = any(cast(? as uuid[])) and purpose = ?",
                row -> row.getObject(1, UUID.class),
                SqlArrays.of(users),
                purpose.code());
    }
}
