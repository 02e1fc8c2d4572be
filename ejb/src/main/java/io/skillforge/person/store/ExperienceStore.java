package io.skillforge.person.store;

import io.skillforge.person.ExperienceValues;
import io.skillforge.person.ExperienceView;
import io.skillforge.person.Location;
import io.skillforge.person.domain.Experience;
import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Conditions;
import io.skillforge.platform.sql.Database;
import io.skillforge.platform.sql.JsonConverter;
import io.skillforge.platform.sql.Refusals;
import io.skillforge.privacy.Person;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people have worked. */
@Dependent
public class ExperienceStore {

    private static final Refusals REFUSALS = Refusals.none();

    private static final String PAGE = """
            select x.id, x.tenant_id, x.user_id, o.onet_code, o.title as occupation_title, x.source, x.title,
                   x.description, x.start_date, x.end_date, x.employment_type, x.employer_name,
                   x.location::text as location, x.row_version, x.created_at, x.updated_at
              from experiences x
              join occupations o on o.id = x.occupation_id
             where %s
             order by x.id
             limit ?""";

    @PersistenceContext(unitName = "skillforge")
    EntityManager entities;

    private final Database database;

    @Inject
    ExperienceStore(Database database) {
        this.database = database;
    }

    public void add(Experience experience) {
        entities.persist(experience);
        flush();
    }

    /** To be changed; whoever else wants to change it waits. */
    public Optional<Experience> locked(Person person, UUID id) {
        return entities.createQuery(
                        "select x from Experience x where x.id = :id and x.userId = :user and x.tenantId = :tenant",
                        Experience.class)
                .setParameter("id", id)
                .setParameter("user", person.user())
                .setParameter("tenant", person.tenant())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    public void remove(Experience experience) {
        entities.remove(experience);
        flush();
    }

    public void flush() {
        REFUSALS.run(entities::flush);
    }

    public Optional<ExperienceRow> find(Person person, UUID id) {
        return list(of(person).and("x.id = ?", id), 1).stream().findFirst();
    }

    public List<ExperienceRow> page(Person person, UUID after, int rows) {
        return list(of(person).andIfGiven("x.id > ?", after), rows);
    }

    private static Conditions of(Person person) {
        return new Conditions().and("x.user_id = ?", person.user()).and("x.tenant_id = ?", person.tenant());
    }

    private List<ExperienceRow> list(Conditions conditions, int rows) {
        var parameters = new ArrayList<>(conditions.values());
        parameters.add(rows);
        return database.query(PAGE.formatted(conditions.sql()), ExperienceStore::row, parameters.toArray());
    }

    private static ExperienceRow row(ResultSet row) throws SQLException {
        var values = new ExperienceValues(
                row.getString("onet_code"),
                row.getString("title"),
                row.getString("description"),
                Columns.day(row, "start_date"),
                Columns.day(row, "end_date"),
                row.getString("employment_type"),
                null,
                Location.of((JsonObject) JsonConverter.read(row.getString("location"))));
        var view = new ExperienceView(
                Columns.uuid(row, "id"),
                values,
                row.getString("occupation_title"),
                row.getString("source"),
                row.getLong("row_version"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
        return new ExperienceRow(
                new Person(Columns.uuid(row, "tenant_id"), Columns.uuid(row, "user_id")),
                view,
                row.getBytes("employer_name"));
    }
}
