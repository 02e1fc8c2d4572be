package io.skillforge.person.domain;

import io.skillforge.person.AssessmentStatus;
import io.skillforge.person.Score;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.sql.JsonConverter;
import io.skillforge.privacy.Person;
import jakarta.json.JsonStructure;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A test of what a person knows or is drawn to, from its appointment to its result. */
@Entity
@Table(name = "assessments")
public class Assessment {

    @Id
    private UUID id;

    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "user_id")
    private UUID userId;

    @Column(name = "assessment_type")
    private String type;

    /** Of the instrument. */
    private String version;

    private String status;

    @Convert(converter = JsonConverter.class)
    private JsonStructure score;

    @Column(name = "recommended_occupation_id")
    private UUID recommendedOccupationId;

    @Column(name = "recommended_pathway_id")
    private UUID recommendedPathwayId;

    private String source;

    @Column(name = "scheduled_at")
    private Instant scheduledAt;

    @Column(name = "administered_at")
    private Instant administeredAt;

    @Column(name = "completed_at")
    private Instant completedAt;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    @Version
    @Column(name = "row_version")
    private long rowVersion;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Assessment() {}

    /** One that is scheduled. */
    public Assessment(UUID id, Person person, Instant at) {
        this.id = id;
        this.tenantId = person.tenant();
        this.userId = person.user();
        this.status = AssessmentStatus.SCHEDULED.code();
        this.createdAt = at;
        this.updatedAt = at;
    }

    public void appoint(String type, String version, String source, Instant when) {
        this.type = type;
        this.version = version;
        this.source = source;
        this.scheduledAt = when;
    }

    public void start(Instant at) {
        move(AssessmentStatus.PROCESSING, at);
        administeredAt = at;
    }

    public void complete(Score result, UUID occupation, UUID pathway, Instant at) {
        move(AssessmentStatus.COMPLETED, at);
        score = result.json();
        recommendedOccupationId = occupation;
        recommendedPathwayId = pathway;
        completedAt = at;
    }

    public void cancel(Instant at) {
        move(AssessmentStatus.CANCELLED, at);
        cancelledAt = at;
    }

    private void move(AssessmentStatus next, Instant at) {
        if (!status().allows(next)) {
            throw new DomainException(
                    ProblemKind.TRANSITION_REFUSED,
                    "The assessment is " + status + " and cannot become " + next.code() + " from there");
        }
        status = next.code();
        updatedAt = at;
    }

    public AssessmentStatus status() {
        return AssessmentStatus.ofCode(status);
    }

    public UUID id() {
        return id;
    }

    public UUID tenantId() {
        return tenantId;
    }

    public UUID userId() {
        return userId;
    }

    public long rowVersion() {
        return rowVersion;
    }
}
