package io.skillforge.catalog;

import io.skillforge.catalog.store.ReleaseStore;
import io.skillforge.catalog.store.RequirementStore;
import io.skillforge.platform.sql.Database;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Reads at once what all occupations ask for. */
@Stateless
public class RequirementService {

    @Inject
    RequirementStore requirements;

    @Inject
    ReleaseStore releases;

    @Inject
    Database database;

    /** Of one release whole, also while another is being published; empty before the first one. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<CatalogRequirementsView> current() {
        database.freeze();
        return releases.findCurrent().map(release -> new CatalogRequirementsView(release, requirements.list()));
    }
}
