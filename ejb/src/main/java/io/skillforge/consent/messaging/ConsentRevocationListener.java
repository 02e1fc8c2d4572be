package io.skillforge.consent.messaging;

import io.skillforge.consent.Arrival;
import io.skillforge.consent.Channel;
import io.skillforge.consent.EventAttempts;
import io.skillforge.consent.EventIntake;
import io.skillforge.platform.jms.Delivery;
import io.skillforge.platform.jms.IdempotentListener;
import io.skillforge.platform.tenant.Actor;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/**
 * Listens to the consent service. Eight at once; messages of one group, which is one subject, come to one of them in order.
 * After {@link EventAttempts#MOST} failures that were counted in the database the message becomes a dead letter; the
 * broker itself never gives up, as its count would go on while the database is away and start anew with the server.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "java:/jms/queue/ConsentRevocation"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "8"),
            @ActivationConfigProperty(propertyName = "useLocalTx", propertyValue = "true")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConsentRevocationListener extends IdempotentListener {

    private static final Scope SCOPE = Scope.all(Actor.queue("ConsentRevocation"));

    @Inject
    EventIntake intake;

    @Inject
    EventAttempts attempts;

    @Inject
    DeadLetterSender deadLetters;

    @Inject
    Scopes scopes;

    @Inject
    Clock clock;

    @Override
    protected void handle(Delivery delivery) {
        scopes.run(SCOPE, () -> intake.apply(text(delivery), arrival(delivery)));
    }

    @Override
    protected boolean giveUp(Delivery delivery, RuntimeException failure) {
        var count = scopes.call(SCOPE, () -> attempts.failed(text(delivery), arrival(delivery), failure));
        if (count.last()) {
            deadLetters.send(delivery, count.eventId(), count.attempts(), count.reason());
            scopes.run(SCOPE, () -> attempts.giveUp(count));
        }
        return count.last();
    }

    @Override
    protected boolean reachable() {
        return scopes.call(SCOPE, attempts::databaseAnswers);
    }

    /** A message of another kind is empty, which is no JSON and so goes to the quarantine. */
    private static String text(Delivery delivery) {
        return Objects.requireNonNullElse(delivery.text(), "");
    }

    /** The sender's clock is believed as far as it is not ahead of ours. */
    private Arrival arrival(Delivery delivery) {
        Instant now = clock.instant();
        return Arrival.of(Channel.QUEUE, delivery.sentAt().isBefore(now) ? delivery.sentAt() : now);
    }
}
