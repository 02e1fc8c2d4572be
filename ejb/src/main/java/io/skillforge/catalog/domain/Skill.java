package io.skillforge.catalog.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A skill or technology of the taxonomy. Read only, like {@link Occupation}. */
@Entity
@Table(name = "skills")
public class Skill {

    @Id
    private UUID id;

    private String code;

    private String name;

    private String description;

    private String kind;

    private String category;

    @Column(name = "difficulty_level")
    private Integer difficultyLevel;

    @Column(name = "retired_at")
    private OffsetDateTime retiredAt;

    protected Skill() {}

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    public String kind() {
        return kind;
    }

    public String category() {
        return category;
    }

    public Integer difficultyLevel() {
        return difficultyLevel;
    }

    public OffsetDateTime retiredAt() {
        return retiredAt;
    }
}
