package io.skillforge.catalog;

import io.skillforge.catalog.store.ReferenceIdStore;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** The ids that other contexts keep, by the codes that people know. A retired one still has its id. */
@Stateless
public class ReferenceIds {

    @Inject
    ReferenceIdStore store;

    public Optional<UUID> occupation(String onetCode) {
        return store.occupation(onetCode);
    }

    public Optional<UUID> skill(String code) {
        return store.skill(code);
    }
}
