package io.skillforge.platform.outbox;

import io.skillforge.platform.alert.Alerts;
import io.skillforge.platform.alert.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells somebody of what does not get out: one alert for each queue, and for each type of message and partner. */
@ApplicationScoped
class OutboxAlarm {

    /** About ten minutes of a webhook: longer than a restart. */
    private static final int WORTH_TELLING = 6;

    private static final String WAITING = "outbox-waiting/";
    private static final String GIVEN_UP = "outbox-dead/";

    @Inject
    Alerts alerts;

    /** The alert of a message that failed for a while, at once when waiting alone cannot help; empty before. */
    Optional<String> key(OutboxItem item, OutboxFailure failure, boolean givenUp) {
        if (givenUp) {
            return Optional.of(GIVEN_UP + way(item));
        }
        return failure.needsSomebody() || item.attempts() >= WORTH_TELLING
                ? Optional.of(WAITING + way(item))
                : Optional.empty();
    }

    void raise(String key, OutboxItem item, OutboxFailure failure) {
        var dead = key.startsWith(GIVEN_UP);
        alerts.raise(
                key,
                dead ? Priority.P1 : Priority.P2,
                dead ? "Messages were given up" : "Messages do not get out",
                Map.of(
                        "type", item.type(),
                        "message", item.id(),
                        "tenant", item.tenantId() == null ? "none" : item.tenantId(),
                        "attempts", item.attempts(),
                        "reason", failure.reason()));
    }

    /** What had failed and got out: its way is open again. The alert about those that were given up stays. */
    void passed(List<OutboxItem> items) {
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
