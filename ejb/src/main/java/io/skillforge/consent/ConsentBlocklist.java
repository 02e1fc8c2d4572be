package io.skillforge.consent;

import io.skillforge.consent.store.BlocklistStore;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.privacy.Purpose;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who may not be delivered to. The answer holds until the caller's transaction ends: the persons are held first, and a
 * revocation, which holds its person alone, commits before the question or after the caller's commit. So ask in the
 * transaction that marks the delivery, before it locks anything that a revocation changes.
 */
@Stateless
@TenantScoped
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ConsentBlocklist {

    @Inject
    BlocklistStore store;

    /** Also true for somebody who is not there, or whom the scope does not show. */
    public boolean blocks(UUID user, Purpose purpose) {
        return !blocked(List.of(user), purpose).isEmpty();
    }

    /** Those of the users who are blocked for the purpose, are not there, or are not shown by the scope. */
    public Set<UUID> blocked(Collection<UUID> users, Purpose purpose) {
        var blocked = new HashSet<>(users);
        blocked.removeAll(store.hold(users));
        blocked.addAll(store.blocked(users, purpose));
        return blocked;
    }
}
