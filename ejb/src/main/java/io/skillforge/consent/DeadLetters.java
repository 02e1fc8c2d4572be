package io.skillforge.consent;

import io.skillforge.audit.AuditEvent;
import io.skillforge.audit.AuditTrail;
import io.skillforge.consent.messaging.DeadLetterQueue;
import io.skillforge.platform.alert.Alerts;
import io.skillforge.platform.alert.Priority;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Messages that failed too often, or that their sender gave an end: seen, sent again, thrown away. */
@Stateless
public class DeadLetters {

    private static final Pattern MESSAGE_ID = Pattern.compile("ID:[A-Za-z0-9-]{1,80}");

    @Inject
    DeadLetterQueue queue;

    @Inject
    Alerts alerts;

    @Inject
    AuditTrail audit;

    /** The oldest first. */
    public List<DeadLetterView> list(int limit) {
        return queue.browse(limit);
    }

    /** When the message was sent that waits longest to be received. */
    public Optional<Instant> oldestWaiting() {
        return queue.oldestWaiting();
    }

    /** Sends it again as a new message; its attempts count from the start. */
    public void replay(String messageId) {
        if (!queue.replay(known(messageId))) {
            throw unknown();
        }
        audit.record(AuditEvent.of("dead-letter.replayed").on("message", messageId));
    }

    public void discard(String messageId) {
        if (!queue.discard(known(messageId))) {
            throw unknown();
        }
        audit.record(AuditEvent.of("dead-letter.discarded").on("message", messageId));
    }

    /** Raises the alert for what came without us, and takes it back when nothing is left. */
    @Schedule(hour = "*", minute = "*", persistent = false)
    void watch() {
        var open = alerts.list(true, 100).stream().anyMatch(alert -> alert.key().equals(EventAttempts.ALERT));
        var oldest = queue.browse(1);
        if (oldest.isEmpty() && open) {
            alerts.resolve(EventAttempts.ALERT, "system");
        } else if (!oldest.isEmpty() && !open) {
            alerts.raise(
                    EventAttempts.ALERT,
                    Priority.P1,
                    "Consent events failed too often and are dead letters",
                    Map.of("reason", oldest.get(0).reason()));
        }
    }

    private static String known(String messageId) {
        if (!MESSAGE_ID.matcher(messageId).matches()) {
            throw unknown();
        }
        return messageId;
    }

    private static DomainException unknown() {
        return new DomainException(ProblemKind.DEAD_LETTER_UNKNOWN, "There is no dead letter of that id");
    }
}
