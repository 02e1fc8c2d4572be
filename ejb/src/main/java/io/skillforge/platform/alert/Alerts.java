package io.skillforge.platform.alert;

import io.skillforge.platform.alert.store.AlertStore;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.id.Ids;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Raises and resolves alerts, in the caller's transaction: what is rolled back has not alarmed anybody. */
@Stateless
public class Alerts {

    @Inject
    AlertStore store;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** Opens the alert of a cause, or counts it once more; it is as urgent as its newest cause, and tells of that. */
    public void raise(String key, Priority priority, String title, Map<String, ?> details) {
        var now = clock.instant();
        store.raise(new AlertView(ids.next(), key, priority, title, texts(details), 1, now, now, null));
    }

    /** Closes the open alert of a cause, if there is one. {@code by} is a role or a service, not a person's name. */
    public void resolve(String key, String by) {
        store.resolve(key, by, clock.instant());
    }

    /** Closes one alert, or {@link ProblemKind#ALERT_UNKNOWN}. */
    public void resolve(UUID id, String by) {
        if (!store.resolve(id, by, clock.instant())) {
            throw new DomainException(ProblemKind.ALERT_UNKNOWN, "There is no open alert " + id);
        }
    }

    /** Newest first. */
    public List<AlertView> list(boolean openOnly, int limit) {
        return store.list(openOnly, limit);
    }

    private static Map<String, String> texts(Map<String, ?> details) {
        var texts = new TreeMap<String, String>();
        details.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }
}
