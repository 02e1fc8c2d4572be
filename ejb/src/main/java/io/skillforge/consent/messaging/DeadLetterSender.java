package io.skillforge.consent.messaging;

import io.skillforge.platform.jms.Delivery;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Queue;

/** Puts a message that failed too often to the dead letters, with the reason. Sent when the call returns. */
@ApplicationScoped
public class DeadLetterSender {

    /** One word that says why. */
    public static final String REASON = "skillforge_reason";

    public static final String EVENT = "skillforge_event_id";
    public static final String ATTEMPTS = "skillforge_attempts";

    @Resource(lookup = "java:/JmsXA")
    ConnectionFactory connections;

    @Resource(lookup = "java:/jms/queue/ConsentRevocationDead")
    Queue queue;

    public void send(Delivery delivery, String eventId, int attempts, String reason) {
        try (var context = connections.createContext()) {
            context.createProducer()
                    .setProperty(REASON, reason)
                    .setProperty(EVENT, eventId)
                    .setProperty(ATTEMPTS, attempts)
                    .send(queue, delivery.text());
        }
    }
}
