package io.skillforge.platform.outbox;

import io.skillforge.platform.tenant.Actor;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Claim, send, mark: one batch of one way out. */
@ApplicationScoped
class OutboxRound {

    private static final Scope SCOPE = Scope.all(Actor.system("outbox-relay"));

    @Inject
    Scopes scopes;

    @Inject
    OutboxBatches batches;

    @Inject
    OutboxFailures failures;

    /** Answers whether something went out, so that there may be more. */
    boolean of(OutboxSender sender) {
        return scopes.call(SCOPE, () -> {
            var items = batches.claim(sender.kind(), sender.batch(), sender.perTenant());
            if (items.isEmpty()) {
                return false;
            }
            var failed = sender.send(items);
            var sent = items.stream()
                    .filter(item -> !failed.containsKey(item.id()))
                    .toList();
            if (!sent.isEmpty()) {
                batches.delivered(sent);
            }
            if (!failed.isEmpty()) {
                failures.record(items, failed);
            }
            return !sent.isEmpty();
        });
    }
}
