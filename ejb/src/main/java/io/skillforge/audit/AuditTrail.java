package io.skillforge.audit;

import io.skillforge.audit.domain.Chains;
import io.skillforge.audit.domain.Details;
import io.skillforge.audit.store.AuditStore;
import io.skillforge.audit.store.NewEntry;
import io.skillforge.platform.crypto.HashKey;
import io.skillforge.platform.crypto.KeyedHash;
import io.skillforge.platform.tenant.Actor;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.HexFormat;

/**
 * Writes the audit log. Who acted is taken from the current scope; where that is a person, by a keyed hash.
 *
 * <p>An event is kept with its transaction and written when that is about to commit, because a chain is locked from its
 * first event until the end of the transaction. So it may be recorded at any moment of a transaction; what cannot be
 * written rolls the transaction back. Events of one transaction are written chain by chain, so that two transactions
 * about the same persons wait for each other and never for ever.
 */
@Stateless
public class AuditTrail {

    private static final Actor NOBODY = Actor.system("unknown");

    @Inject
    AuditStore store;

    @Inject
    KeyedHash hashes;

    @Inject
    Scopes scopes;

    @Inject
    Clock clock;

    @Resource
    TransactionSynchronizationRegistry transaction;

    /** Written if and only if the caller's transaction commits. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void record(AuditEvent event) {
        PendingEntries.of(transaction, store).add(entry(event));
    }

    /** Written whatever becomes of the caller's transaction: for refusals, and for what was seen. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void recordNow(AuditEvent event) {
        store.append(entry(event));
    }

    private NewEntry entry(AuditEvent event) {
        var actor = scopes.current().map(Scope::actor).orElse(NOBODY);
        return new NewEntry(
                Chains.of(event.subjectRef(), event.objectId(), event.runId(), event.type()),
                clock.instant(),
                event,
                actor.kind(),
                reference(actor),
                Details.json(event.details()));
    }

    private String reference(Actor actor) {
        return actor.isUser() ? HexFormat.of().formatHex(hashes.of(HashKey.ACTOR_REF, actor.name())) : actor.name();
    }
}
