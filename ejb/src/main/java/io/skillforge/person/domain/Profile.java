package io.skillforge.person.domain;

import io.skillforge.privacy.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** What a person says about themselves. */
@Entity
@Table(name = "user_profiles")
public class Profile {

    @Id
    @Column(name = "user_id")
    private UUID userId;

    @Column(name = "tenant_id")
    private UUID tenantId;

    private String headline;

    private String summary;

    private String goals;

    @Column(name = "education_level")
    private String educationLevel;

    @Column(name = "years_experience")
    private BigDecimal yearsExperience;

    @Version
    @Column(name = "row_version")
    private long rowVersion;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Profile() {}

    public Profile(Person person, Instant at) {
        this.userId = person.user();
        this.tenantId = person.tenant();
        this.createdAt = at;
    }

    public void tell(String headline, String summary, String goals) {
        this.headline = headline;
        this.summary = summary;
        this.goals = goals;
    }

    public void qualify(String educationLevel, BigDecimal yearsExperience) {
        this.educationLevel = educationLevel;
        this.yearsExperience = yearsExperience;
    }

    public void touch(Instant at) {
        updatedAt = at;
    }

    public UUID userId() {
        return userId;
    }

    public UUID tenantId() {
        return tenantId;
    }

    public String headline() {
        return headline;
    }

    public String summary() {
        return summary;
    }

    public String goals() {
        return goals;
    }

    public String educationLevel() {
        return educationLevel;
    }

    public BigDecimal yearsExperience() {
        return yearsExperience;
    }

    public long rowVersion() {
        return rowVersion;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
