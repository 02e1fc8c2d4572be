package io.skillforge.person.store;

import io.skillforge.person.AssessmentView;
import io.skillforge.person.Score;
import io.skillforge.person.domain.Assessment;
import io.skillforge.platform.error.FieldInvalidException;
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

/** Assessments of people. */
@Dependent
public class AssessmentStore {

    private static final Refusals REFUSALS = Refusals.none()
            .on(
                    "fk_assessments__pathway",
                    e -> new FieldInvalidException("/recommendedPathway", "unknown", "Expected the id of a pathway"));

    private static final String PAGE = """
            select a.id, a.assessment_type, a.version, a.source, a.status, a.score::text as score, o.onet_code,
                   a.recommended_pathway_id, a.scheduled_at, a.administered_at, a.completed_at, a.cancelled_at,
                   a.row_version, a.created_at, a.updated_at
              from assessments a
              left join occupations o on o.id = a.recommended_occupation_id
             where %s
             order by a.id
             limit ?""";

    @PersistenceContext(unitName = "skillforge")
    EntityManager entities;

    private final Database database;

    @Inject
    AssessmentStore(Database database) {
        this.database = database;
    }

    public void add(Assessment assessment) {
        entities.persist(assessment);
        flush();
    }

    /** To be changed; whoever else wants to change it waits, a revocation of consent too. */
    public Optional<Assessment> locked(Person person, UUID id) {
        return entities.createQuery(
                        "select a from Assessment a where a.id = :id and a.userId = :user and a.tenantId = :tenant",
                        Assessment.class)
                .setParameter("id", id)
                .setParameter("user", person.user())
                .setParameter("tenant", person.tenant())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    public void flush() {
        REFUSALS.run(entities::flush);
    }

    public Optional<AssessmentView> find(Person person, UUID id) {
        return list(of(person).and("a.id = ?", id), 1).stream().findFirst();
    }

    /** @param status null for any */
    public List<AssessmentView> page(Person person, String status, UUID after, int rows) {
        return list(of(person).andIfGiven("a.status = ?", status).andIfGiven("a.id > ?", after), rows);
    }

    private static Conditions of(Person person) {
        return new Conditions().and("a.user_id = ?", person.user()).and("a.tenant_id = ?", person.tenant());
    }

    private List<AssessmentView> list(Conditions conditions, int rows) {
        var parameters = new ArrayList<>(conditions.values());
        parameters.add(rows);
        return database.query(PAGE.formatted(conditions.sql()), AssessmentStore::row, parameters.toArray());
    }

    private static AssessmentView row(ResultSet row) throws SQLException {
        return new AssessmentView(
                Columns.uuid(row, "id"),
                row.getString("assessment_type"),
                row.getString("version"),
                row.getString("source"),
                row.getString("status"),
                Score.of((JsonObject) JsonConverter.read(row.getString("score"))),
                row.getString("onet_code"),
                Columns.uuid(row, "recommended_pathway_id"),
                Columns.instant(row, "scheduled_at"),
                Columns.instant(row, "administered_at"),
                Columns.instant(row, "completed_at"),
                Columns.instant(row, "cancelled_at"),
                row.getLong("row_version"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }
}
