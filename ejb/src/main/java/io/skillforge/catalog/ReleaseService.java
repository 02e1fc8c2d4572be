package io.skillforge.catalog;

import io.skillforge.catalog.store.ReleaseStore;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Tells which release the catalog shows. */
@Stateless
public class ReleaseService {

    @Inject
    ReleaseStore releases;

    /** Empty before the first release was published. Every request asks; one row needs no transaction of its own. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<ReleaseView> current() {
        return releases.findCurrent();
    }

    /**
     * Changes with each publication, and each time search is made ready anew; empty before the first release. Needs no
     * transaction of its own either.
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<String> edition() {
        return releases.edition();
    }
}
