package io.skillforge.catalog.domain;

import io.skillforge.platform.sql.TextArrayConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** An occupation as the newest release that named it left it. Read only: releases are published set by set, in SQL. */
@Entity
@Table(name = "occupations")
public class Occupation {

    @Id
    private UUID id;

    @Column(name = "onet_code")
    private String onetCode;

    @Column(name = "soc_code")
    private String socCode;

    private String title;

    private String description;

    @Convert(converter = TextArrayConverter.class)
    @Column(name = "alternative_titles")
    private List<String> alternativeTitles;

    @Column(name = "job_zone")
    private Integer jobZone;

    @ManyToOne(optional = false)
    @JoinColumn(name = "group_code")
    private OccupationGroup group;

    @Column(name = "retired_at")
    private OffsetDateTime retiredAt;

    @Column(name = "source_release")
    private int sourceRelease;

    protected Occupation() {}

    public UUID id() {
        return id;
    }

    public String onetCode() {
        return onetCode;
    }

    public String socCode() {
        return socCode;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public List<String> alternativeTitles() {
        return alternativeTitles;
    }

    public Integer jobZone() {
        return jobZone;
    }

    public OccupationGroup group() {
        return group;
    }

    public OffsetDateTime retiredAt() {
        return retiredAt;
    }

    public int sourceRelease() {
        return sourceRelease;
    }
}
