package io.skillforge.platform.outbox;

import io.skillforge.platform.outbox.store.OutboxStore;
import io.skillforge.platform.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** Has failed messages wait for their next attempt, or gives them up, and alerts: all of a batch in one transaction. */
@Stateless
@TenantScoped
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutboxFailures {

    private static final Logger LOG = Logger.getLogger(OutboxFailures.class);

    @Inject
    OutboxStore store;

    @Inject
    OutboxAlarm alarm;

    @Inject
    Clock clock;

    /** @param failures by message; messages that are not in it are left alone */
    public void record(List<OutboxItem> items, Map<UUID, OutboxFailure> failures) {
        var told = new LinkedHashMap<String, OutboxItem>();
        for (var item : items) {
            var failure = failures.get(item.id());
            if (failure != null) {
                var givenUp = !waits(item, failure);
                alarm.key(item, failure, givenUp).ifPresent(key -> told.put(key, item));
            }
        }
        told.forEach((key, item) -> alarm.raise(key, item, failures.get(item.id())));
    }

    private boolean waits(OutboxItem item, OutboxFailure failure) {
        var wait = RetryPolicy.of(item.kind())
                .waitAfter(item.attempts(), ThreadLocalRandom.current().nextDouble());
        if (wait.isPresent()) {
            LOG.debugf(
                    "The message %s (%s) failed at attempt %d: %s",
                    item.id(), item.type(), item.attempts(), failure.reason());
            store.retry(item, failure.reason(), clock.instant().plus(wait.get()));
        } else {
            LOG.errorf("SKF-1202 The message %s (%s) is given up: %s", item.id(), item.type(), failure.reason());
            store.bury(item, failure.reason());
        }
        return wait.isPresent();
    }
}
