package io.skillforge.platform.outbox;

import io.skillforge.platform.outbox.store.OutboxLogStore;
import io.skillforge.platform.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What became of a tenant's messages, and how one that was given up is tried again. */
@Stateless
@TenantScoped
public class OutboxLog {

    @Inject
    OutboxLogStore store;

    @Inject
    Clock clock;

    /** Newest first. */
    public List<OutboxEntry> list(UUID tenant, String type, boolean onlyUndelivered, int limit) {
        return store.list(tenant, type, onlyUndelivered, limit);
    }

    /** Has a message that is not delivered tried at once, from the first attempt; false when there is none such. */
    public boolean retry(UUID tenant, String type, UUID id) {
        return store.retry(tenant, type, id, clock.instant());
    }
}
