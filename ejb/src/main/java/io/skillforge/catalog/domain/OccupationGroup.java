package io.skillforge.catalog.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A group of the Standard Occupational Classification, known by its code. */
@Entity
@Table(name = "occupation_groups")
public class OccupationGroup {

    @Id
    private String code;

    private String title;

    protected OccupationGroup() {}

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }
}
