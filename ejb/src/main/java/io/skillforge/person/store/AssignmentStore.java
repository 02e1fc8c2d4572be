package io.skillforge.person.store;

import io.skillforge.person.AssignmentView;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.FieldInvalidException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Conditions;
import io.skillforge.platform.sql.Database;
import io.skillforge.platform.sql.Refusals;
import io.skillforge.privacy.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who advises whom. */
@ApplicationScoped
public class AssignmentStore {

    private static final Refusals REFUSALS = Refusals.none()
            .on(
                    "fk_advisor_assignments__advisor",
                    e -> new FieldInvalidException(
                            "/advisor", "unknown", "Expected the id of a user of the same partner"))
            .on(
                    "uq_advisor_assignments__active",
                    e -> new DomainException(
                            ProblemKind.ASSIGNMENT_TAKEN, "This advisor is assigned to this user already", e));

    private static final String PAGE = """
            select a.id, a.advisor_user_id, a.advisee_user_id, a.status, a.assigned_at, a.closed_at, a.row_version
              from advisor_assignments a
             where %s
             order by a.id
             limit ?""";

    @Inject
    Database database;

    public List<AssignmentView> page(Person person, UUID after, int rows) {
        return list(of(person).andIfGiven("a.id > ?", after), rows, "");
    }

    public Optional<AssignmentView> find(Person person, UUID id) {
        return list(of(person).and("a.id = ?", id), 1, "").stream().findFirst();
    }

    /** To be changed; whoever else wants to change it waits. */
    public Optional<AssignmentView> locked(Person person, UUID id) {
        return list(of(person).and("a.id = ?", id), 1, " for no key update").stream()
                .findFirst();
    }

    public void insert(Person advisee, UUID id, UUID advisor, Instant at) {
        REFUSALS.run(() -> database.update("""
                insert into advisor_assignments
                    (id, tenant_id, advisor_user_id, advisee_user_id, assigned_at, created_at, updated_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """, id, advisee.tenant(), advisor, advisee.user(), at, at, at));
    }

    public void close(Person person, UUID id, Instant at) {
        database.update("""
                update advisor_assignments
                   set status = 'closed', closed_at = ?, updated_at = ?, row_version = row_version + 1
                 where tenant_id = ? and id = ?
                """, at, at, person.tenant(), id);
    }

    private static Conditions of(Person person) {
        return new Conditions()
                .and("a.tenant_id = ?", person.tenant())
                .and("(a.advisee_user_id = ? or a.advisor_user_id = ?)", person.user(), person.user());
    }

    private List<AssignmentView> list(Conditions conditions, int rows, String lock) {
        var parameters = new ArrayList<>(conditions.values());
        parameters.add(rows);
        return database.query(PAGE.formatted(conditions.sql()) + lock, AssignmentStore::row, parameters.toArray());
    }

    private static AssignmentView row(ResultSet row) throws SQLException {
        return new AssignmentView(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "advisor_user_id"),
                Columns.uuid(row, "advisee_user_id"),
                row.getString("status"),
                Columns.instant(row, "assigned_at"),
                Columns.instant(row, "closed_at"),
                row.getLong("row_version"));
    }
}
