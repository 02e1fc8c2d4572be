package io.skillforge.architecture.planted.etl.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Run {
    @Id
    int id;
}
