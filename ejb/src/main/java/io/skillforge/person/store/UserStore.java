package io.skillforge.person.store;

import io.skillforge.person.domain.Identity;
import io.skillforge.person.domain.User;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Conditions;
import io.skillforge.platform.sql.Database;
import io.skillforge.platform.sql.Refusals;
import io.skillforge.privacy.Person;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Accounts of the living. */
@Dependent
public class UserStore {

    private static final Refusals REFUSALS = Refusals.none()
            .on(
                    "uq_users__email_live",
                    e -> new DomainException(
                            ProblemKind.EMAIL_TAKEN, "An account that is not deleted has this e-mail address", e))
            .on(
                    "uq_users__external_ref",
                    e -> new DomainException(
                            ProblemKind.EXTERNAL_REF_TAKEN, "An account has this external reference", e));

    private static final String PAGE = """
            select u.id, u.partner_tenant_id, u.external_ref, u.email, u.email_index, u.phone, u.given_name,
                   u.family_name, u.preferred_locale, u.timezone, u.consent_version, u.consent_signed_at,
                   u.marketing_opt_in, u.is_active, u.last_active_at, u.row_version, u.created_at, u.updated_at
              from users u
             where %s
             order by u.id
             limit ?""";

    private static final String FORGET_SAVED_ROLES = "delete from saved_roles where tenant_id = ? and user_id = ?";

    // The version goes on, so that a change made for the row as it was is refused.
    private static final String FORGET_PLACES = """
            update experiences
               set employer_name = null, location = null, row_version = row_version + 1, updated_at = ?
             where tenant_id = ? and user_id = ? and (employer_name is not null or location is not null)""";

    @PersistenceContext(unitName = "skillforge")
    EntityManager entities;

    private final Database database;

    @Inject
    UserStore(Database database) {
        this.database = database;
    }

    public void add(User user) {
        entities.persist(user);
        flush();
    }

    /** To be changed; whoever else wants to change it waits. */
    public Optional<User> locked(Person person) {
        return entities.createQuery(
                        "select u from User u where u.id = :id and u.tenantId = :tenant and u.deletedAt is null",
                        User.class)
                .setParameter("id", person.user())
                .setParameter("tenant", person.tenant())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    public void flush() {
        REFUSALS.run(entities::flush);
    }

    public Optional<UserRow> find(Person person) {
        return list(living(person.tenant()).and("u.id = ?", person.user()), 1).stream()
                .findFirst();
    }

    /** @param tenant null for all tenants */
    public List<UserRow> page(UUID tenant, String externalRef, UUID after, int rows) {
        return list(living(tenant).andIfGiven("u.external_ref = ?", externalRef).andIfGiven("u.id > ?", after), rows);
    }

    /** @param tenant null for all tenants */
    public Optional<UserRow> findByEmail(UUID tenant, byte[] emailIndex) {
        return list(living(tenant).and("u.email_index = ?", emailIndex), 1).stream()
                .findFirst();
    }

    /** Answers how many. */
    public int forgetSavedRoles(Person person) {
        return database.update(FORGET_SAVED_ROLES, person.tenant(), person.user());
    }

    /** Employers and places of work. Answers in how many experiences. */
    public int forgetPlaces(Person person, Instant at) {
        return database.update(FORGET_PLACES, at, person.tenant(), person.user());
    }

    /** That the person was here; the row's version stays, because nobody edited it. */
    public void seen(Person person, Instant at, Instant unlessAfter) {
        database.update("""
                update users set last_active_at = ?
                 where id = ? and partner_tenant_id = ? and deleted_at is null
                   and (last_active_at is null or last_active_at < ?)
                """, at, person.user(), person.tenant(), unlessAfter);
    }

    /** When the account was closed; empty while it is open. */
    public Optional<Instant> closedAt(Person person) {
        return database
                .query(
                        "select deleted_at from users where id = ? and partner_tenant_id = ? and deleted_at is not null",
                        row -> Columns.instant(row, "deleted_at"),
                        person.user(),
                        person.tenant())
                .stream()
                .findFirst();
    }

    /** Opens an account again that was closed at a moment or after; answers whether there was one. */
    public boolean restore(Person person, Instant at, Instant closedAfter) {
        return REFUSALS.call(() -> database.update("""
                        update users set deleted_at = null, is_active = true, last_active_at = ?, updated_at = ?,
                               row_version = row_version + 1
                         where id = ? and partner_tenant_id = ? and deleted_at >= ?
                        """, at, at, person.user(), person.tenant(), closedAfter) == 1);
    }

    private static Conditions living(UUID tenant) {
        return new Conditions().and("u.deleted_at is null").andIfGiven("u.partner_tenant_id = ?", tenant);
    }

    private List<UserRow> list(Conditions conditions, int rows) {
        var parameters = new ArrayList<>(conditions.values());
        parameters.add(rows);
        return database.query(PAGE.formatted(conditions.sql()), UserStore::row, parameters.toArray());
    }

    private static UserRow row(ResultSet row) throws SQLException {
        return new UserRow(
                new Person(Columns.uuid(row, "partner_tenant_id"), Columns.uuid(row, "id")),
                row.getString("external_ref"),
                new Identity(
                        row.getBytes("email"),
                        row.getBytes("email_index"),
                        row.getBytes("phone"),
                        row.getBytes("given_name"),
                        row.getBytes("family_name")),
                row.getString("preferred_locale"),
                row.getString("timezone"),
                row.getString("consent_version"),
                Columns.instant(row, "consent_signed_at"),
                row.getBoolean("marketing_opt_in"),
                row.getBoolean("is_active"),
                Columns.instant(row, "last_active_at"),
                row.getLong("row_version"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }
}
