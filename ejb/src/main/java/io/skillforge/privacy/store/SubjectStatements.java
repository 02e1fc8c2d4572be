package io.skillforge.privacy.store;

import io.skillforge.platform.sql.Database;
import io.skillforge.privacy.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** The users rows, for finding and locking; what else is in them is read by the context person. */
@ApplicationScoped
public class SubjectStatements {

    private static final String SELECT = "select partner_tenant_id, id from skillforge.users ";

    @Inject
    Database database;

    public Optional<Person> findById(UUID id) {
        return first(SELECT + "where id = ?", id);
    }

    public Optional<Person> findByExternalRef(String ref) {
        return first(SELECT + "where external_ref = ?", ref);
    }

    public Optional<Person> findByEmailIndex(byte[] index) {
        return first(SELECT + "where email_index = ? and deleted_at is null", index);
    }

    public boolean lock(Person person) {
        return first(SELECT + "where id = ? and partner_tenant_id = ? for update", person.user(), person.tenant())
                .isPresent();
    }

    private Optional<Person> first(String sql, Object... parameters) {
        return database.query(sql, SubjectStatements::person, parameters).stream()
                .findFirst();
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
    }
}
