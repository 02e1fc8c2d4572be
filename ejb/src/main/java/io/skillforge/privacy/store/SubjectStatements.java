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

    private static final String FOR_UPDATE = " for update";

    @Inject
    Database database;

    /** @param locked whether the row is kept from others until the transaction ends */
    public Optional<Person> findById(UUID id, boolean locked) {
        return first(SELECT + "where id = ?" + (locked ? FOR_UPDATE : ""), id);
    }

    public Optional<Person> findByExternalRef(String ref, boolean locked) {
        return first(SELECT + "where external_ref = ?" + (locked ? FOR_UPDATE : ""), ref);
    }

    public Optional<Person> findByEmailIndex(byte[] index, boolean locked) {
        return first(SELECT + "where email_index = ? and deleted_at is null" + (locked ? FOR_UPDATE : ""), index);
    }

    public boolean lock(Person person) {
        return first(SELECT + "where id = ? and partner_tenant_id = ?" + FOR_UPDATE, person.user(), person.tenant())
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
