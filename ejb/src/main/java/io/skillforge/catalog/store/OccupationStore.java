package io.skillforge.catalog.store;

import io.skillforge.catalog.OnetCode;
import io.skillforge.catalog.domain.Occupation;
import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds one occupation, retired or not, and walks over those that are not. */
@Dependent
public class OccupationStore {

    private static final int FETCH = 100;

    private static final String CODES = "select onet_code from occupations where retired_at is null order by onet_code";

    @PersistenceContext(unitName = "skillforge")
    EntityManager entities;

    private final Database database;

    @Inject
    OccupationStore(Database database) {
        this.database = database;
    }

    public Optional<Occupation> find(OnetCode code) {
        return entities.createQuery(
                        "select o from Occupation o join fetch o.group where o.onetCode = :code", Occupation.class)
                .setParameter("code", code.value())
                .getResultStream()
                .findFirst();
    }

    /** The occupations of the current release by code; the transaction's cursor stays open between them. */
    public void eachCode(Consumer<OnetCode> reader) {
        database.each(CODES, FETCH, row -> new OnetCode(row.getString("onet_code")), reader);
    }

    /** Lets go of the occupations found so far, which the transaction would hold until its end. */
    public void forget() {
        entities.clear();
    }
}
