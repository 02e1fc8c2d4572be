package io.skillforge.catalog.store;

import io.skillforge.catalog.OnetCode;
import io.skillforge.catalog.domain.Occupation;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Finds one occupation, retired or not. */
@Dependent
public class OccupationStore {

    @PersistenceContext(unitName = "skillforge")
    EntityManager entities;

    public Optional<Occupation> find(OnetCode code) {
        return entities.createQuery(
                        "select o from Occupation o join fetch o.group where o.onetCode = :code", Occupation.class)
                .setParameter("code", code.value())
                .getResultStream()
                .findFirst();
    }
}
