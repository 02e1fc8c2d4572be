package io.skillforge.it.consent;

import io.skillforge.it.Await;
import io.skillforge.it.ReferenceData;
import io.skillforge.it.TestServer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** The queue, as the consent service finds it from outside, and what the server made of messages. */
final class Broker {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final ReferenceData DATA = ReferenceData.ofServer();

    private Broker() {}

    /** Messages of one group are taken in their order. */
    static void send(String group, String... texts) {
        try (var factory = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + TestServer.jmsPort());
                var context = factory.createContext(TestServer.JMS_USER, TestServer.JMS_PASSWORD)) {
            var queue = context.createQueue("jms.queue.ConsentRevocation");
            for (var text : texts) {
                context.createProducer().setProperty("JMSXGroupID", group).send(queue, text);
            }
        }
    }

    /** Sends and answers what became of it. */
    static String sendAndAwait(Event event) {
        send(event.json().get("subject").toString(), event.text());
        return await(event);
    }

    /** The status that an event ends with. */
    static String await(Event event) {
        return Await.until("event " + event.id() + " is done", LONGEST, () -> status(event)
                .filter(status -> !status.equals("accepted")));
    }

    static Optional<String> status(Event event) {
        return DATA.rows("select status from skillforge.consent_events where event_id = ?", event.id()).stream()
                .map(row -> row.get(0))
                .findFirst();
    }

    /** Every item of the quarantine, and why it is there. */
    static Map<String, String> quarantine() {
        return DATA.rows("select id::text, reason_code from skillforge.quarantine").stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
    }

    /** Sends what cannot be understood, and answers the id under which it is kept. */
    static String sendPoison(String text) {
        var before = quarantine();
        send("poison", text);
        return Await.until("the message is in the quarantine", LONGEST, () -> quarantine().keySet().stream()
                .filter(id -> !before.containsKey(id))
                .findFirst());
    }
}
