package io.skillforge.person.store;

import io.skillforge.person.UserSkillView;
import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Conditions;
import io.skillforge.platform.sql.Database;
import io.skillforge.privacy.Person;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The set of a person's skills. */
@Dependent
public class UserSkillStore {

    private static final String LIST = """
            select s.code, s.name, u.proficiency, u.years, u.source, u.updated_at
              from user_skills u
              join skills s on s.id = u.skill_id
             where %s
             order by s.code""";

    private static final String PUT = """
            insert into user_skills (user_id, skill_id, tenant_id, proficiency, years, source, created_at, updated_at)
            values (?, ?, ?, ?, cast(? as numeric), 'user_submitted', ?, ?)
            on conflict (user_id, skill_id) do update
               set proficiency = excluded.proficiency, years = excluded.years, source = excluded.source,
                   updated_at = excluded.updated_at
             where user_skills.tenant_id = excluded.tenant_id""";

    private static final String REMOVE = "delete from user_skills where tenant_id = ? and user_id = ? and skill_id = ?";

    private final Database database;

    @Inject
    UserSkillStore(Database database) {
        this.database = database;
    }

    public List<UserSkillView> list(Person person) {
        return list(of(person));
    }

    public List<UserSkillView> find(Person person, UUID skill) {
        return list(of(person).and("u.skill_id = ?", skill));
    }

    public void put(Person person, UUID skill, int proficiency, BigDecimal years, Instant at) {
        database.update(PUT, person.user(), skill, person.tenant(), proficiency, years, at, at);
    }

    /** Answers whether there was one. */
    public boolean remove(Person person, UUID skill) {
        return database.update(REMOVE, person.tenant(), person.user(), skill) > 0;
    }

    private static Conditions of(Person person) {
        return new Conditions().and("u.tenant_id = ?", person.tenant()).and("u.user_id = ?", person.user());
    }

    private List<UserSkillView> list(Conditions conditions) {
        return database.query(
                LIST.formatted(conditions.sql()),
                UserSkillStore::row,
                conditions.values().toArray());
    }

    private static UserSkillView row(ResultSet row) throws SQLException {
        return new UserSkillView(
                row.getString("code"),
                row.getString("name"),
                row.getInt("proficiency"),
                row.getBigDecimal("years"),
                row.getString("source"),
                Columns.instant(row, "updated_at"));
    }
}
