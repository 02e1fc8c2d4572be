package io.skillforge.platform.outbox;

import io.skillforge.platform.tenant.Actor;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** Claim, send, mark: one batch of one way out. */
@ApplicationScoped
class OutboxRound {

    private static final Logger LOG = Logger.getLogger(OutboxRound.class);
    private static final Scope SCOPE = Scope.all(Actor.system("outbox-relay"));

    @Inject
    Scopes scopes;

    @Inject
    OutboxBatches batches;

    @Inject
    OutboxAlarm alarm;

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
                batches.delivered(sent.stream().map(OutboxItem::id).toList());
                alarm.passed(sent);
            }
            items.stream()
                    .filter(item -> failed.containsKey(item.id()))
                    .forEach(item -> fail(item, failed.get(item.id())));
            return !sent.isEmpty();
        });
    }

    private void fail(OutboxItem item, OutboxFailure failure) {
        var wait = RetryPolicy.of(item.kind())
                .waitAfter(item.attempts(), ThreadLocalRandom.current().nextDouble());
        if (wait.isPresent()) {
            LOG.debugf(
                    "The message %s (%s) failed at attempt %d: %s",
                    item.id(), item.type(), item.attempts(), failure.reason());
            batches.retry(item, failure.reason(), wait.get());
        } else {
            LOG.errorf("SKF-1202 The message %s (%s) is given up: %s", item.id(), item.type(), failure.reason());
            batches.bury(item, failure.reason());
        }
        alarm.failed(item, failure, wait.isEmpty());
    }
}
