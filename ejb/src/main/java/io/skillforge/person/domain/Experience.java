package io.skillforge.person.domain;

import io.skillforge.person.Location;
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
import java.time.LocalDate;
import java.util.UUID;

/** Work that a person has done. */
@Entity
@Table(name = "experiences")
public class Experience {

    private static final String TOLD_BY_THE_PERSON = "user_submitted";

    @Id
    private UUID id;

    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "user_id")
    private UUID userId;

    @Column(name = "occupation_id")
    private UUID occupationId;

    private String source;

    private String title;

    private String description;

    @Column(name = "start_date")
    private LocalDate startDate;

    @Column(name = "end_date")
    private LocalDate endDate;

    @Column(name = "employment_type")
    private String employmentType;

    @Column(name = "employer_name")
    private byte[] employer;

    @Convert(converter = JsonConverter.class)
    private JsonStructure location;

    @Version
    @Column(name = "row_version")
    private long rowVersion;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Experience() {}

    public Experience(UUID id, Person person, Instant at) {
        this.id = id;
        this.tenantId = person.tenant();
        this.userId = person.user();
        this.source = TOLD_BY_THE_PERSON;
        this.createdAt = at;
    }

    public void describe(UUID occupation, String title, String description, String employmentType) {
        this.occupationId = occupation;
        this.title = title;
        this.description = description;
        this.employmentType = employmentType;
    }

    public void last(Period period) {
        startDate = period.start();
        endDate = period.end();
    }

    /** @param sealedEmployer null where none is told, as is the place */
    public void place(byte[] sealedEmployer, Location place) {
        employer = sealedEmployer;
        location = place == null ? null : place.json();
    }

    public void touch(Instant at) {
        updatedAt = at;
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
