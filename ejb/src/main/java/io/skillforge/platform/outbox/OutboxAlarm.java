package io.skillforge.platform.outbox;

import io.skillforge.platform.alert.Alerts;
import io.skillforge.platform.alert.Priority;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Tells somebody of what does not get out: one alert for each queue, and for each type of message and partner. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutboxAlarm {

    /** About ten minutes of a webhook: longer than a restart. */
    private static final int WORTH_TELLING = 6;

    private static final String WAITING = "outbox-waiting/";
    private static final String GIVEN_UP = "outbox-dead/";

    @Inject
    Alerts alerts;

    /** Counts a message that failed, once it has failed for a while; at once when waiting alone cannot help. */
    public void failed(OutboxItem item, OutboxFailure failure, boolean givenUp) {
        if (givenUp || failure.needsSomebody() || item.attempts() >= WORTH_TELLING) {
            alerts.raise(
                    (givenUp ? GIVEN_UP : WAITING) + way(item),
                    givenUp ? Priority.P1 : Priority.P2,
                    givenUp ? "Messages were given up" : "Messages do not get out",
                    Map.of(
                            "type", item.type(),
                            "message", item.id(),
                            "tenant", item.tenantId() == null ? "none" : item.tenantId(),
                            "attempts", item.attempts(),
                            "reason", failure.reason()));
        }
    }

    /** What had failed and got out: its way is open again. The alert about those that were given up stays. */
    public void passed(List<OutboxItem> items) {
        items.stream()
                .filter(item -> item.attempts() > 1)
                .map(item -> WAITING + way(item))
                .distinct()
                .forEach(key -> alerts.resolve(key, "outbox-relay"));
    }

    private static String way(OutboxItem item) {
        return item.type() + "/" + (item.tenantId() == null ? item.destination() : item.tenantId());
    }
}
