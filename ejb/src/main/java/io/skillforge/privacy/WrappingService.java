package io.skillforge.privacy;

import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.privacy.store.SubjectKeyStore;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Steps with the key-encryption keys that commit one by one. */
@Stateless
@TenantScoped
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WrappingService {

    @Inject
    SubjectKeyStore store;

    /** Whether no data key was ever made, as far as the scope sees. */
    public boolean nothingSealed() {
        return !store.hasRows();
    }
}
