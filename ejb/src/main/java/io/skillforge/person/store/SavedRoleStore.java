package io.skillforge.person.store;

import io.skillforge.person.SavedRoleView;
import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Conditions;
import io.skillforge.platform.sql.Database;
import io.skillforge.privacy.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The set of occupations that a person saved. */
@ApplicationScoped
public class SavedRoleStore {

    private static final String LIST = """
            select o.onet_code, o.title, r.interest_level, r.saved_at, r.updated_at
              from saved_roles r
              join occupations o on o.id = r.occupation_id
             where %s
             order by o.onet_code""";

    private static final String PUT = """
            insert into saved_roles (user_id, occupation_id, tenant_id, interest_level, saved_at, updated_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (user_id, occupation_id) do update
               set interest_level = excluded.interest_level, updated_at = excluded.updated_at
             where saved_roles.tenant_id = excluded.tenant_id""";

    private static final String REMOVE =
            "delete from saved_roles where tenant_id = ? and user_id = ? and occupation_id = ?";

    @Inject
    Database database;

    public List<SavedRoleView> list(Person person) {
        return list(of(person));
    }

    public List<SavedRoleView> find(Person person, UUID occupation) {
        return list(of(person).and("r.occupation_id = ?", occupation));
    }

    public void put(Person person, UUID occupation, int interest, Instant at) {
        database.update(PUT, person.user(), occupation, person.tenant(), interest, at, at);
    }

    /** Answers whether it was there. */
    public boolean remove(Person person, UUID occupation) {
        return database.update(REMOVE, person.tenant(), person.user(), occupation) > 0;
    }

    private static Conditions of(Person person) {
        return new Conditions().and("r.tenant_id = ?", person.tenant()).and("r.user_id = ?", person.user());
    }

    private List<SavedRoleView> list(Conditions conditions) {
        return database.query(
                LIST.formatted(conditions.sql()),
                SavedRoleStore::row,
                conditions.values().toArray());
    }

    private static SavedRoleView row(ResultSet row) throws SQLException {
        return new SavedRoleView(
                row.getString("onet_code"),
                row.getString("title"),
                row.getInt("interest_level"),
                Columns.instant(row, "saved_at"),
                Columns.instant(row, "updated_at"));
    }
}
