package io.skillforge.audit;

import io.skillforge.audit.domain.Entry;
import io.skillforge.audit.domain.Head;
import io.skillforge.audit.store.AuditStore;
import io.skillforge.platform.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;

/** What a verification reads, a transaction for each part: no transaction lasts as long as the whole. */
@Stateless
@TenantScoped
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ChainReader {

    @Inject
    AuditStore store;

    public void walk(int chain, Consumer<Entry> step) {
        store.walk(chain, step);
    }

    public Map<Head, String> hashes(Collection<Head> heads) {
        return store.hashes(heads);
    }
}
