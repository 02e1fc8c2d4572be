package io.skillforge.person.store;

import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Conditions;
import io.skillforge.platform.sql.Database;
import io.skillforge.privacy.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Which tenant a living person belongs to. */
@ApplicationScoped
public class PeopleStore {

    private static final String FIND = "select partner_tenant_id, id from users where %s";

    @Inject
    Database database;

    /** @param tenant the caller's; null for one who may see all */
    public Optional<Person> find(UUID user, UUID tenant) {
        var conditions = new Conditions()
                .and("id = ?", user)
                .and("deleted_at is null")
                .andIfGiven("partner_tenant_id = ?", tenant);
        return database
                .query(
                        FIND.formatted(conditions.sql()),
                        row -> new Person(Columns.uuid(row, "partner_tenant_id"), Columns.uuid(row, "id")),
                        conditions.values().toArray())
                .stream()
                .findFirst();
    }
}
