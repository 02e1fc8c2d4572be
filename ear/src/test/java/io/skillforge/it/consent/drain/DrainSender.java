package io.skillforge.it.consent.drain;

import jakarta.jms.JMSContext;
import jakarta.jms.Session;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** Sends as the consent service does: a JMS client at the broker's port, by name and password, group by subject. */
public record DrainSender(int port, String user, String password) {

    private static final int AT_ONCE = 500;

    /** All of them, as fast as it goes. */
    public void send(String queue, List<DrainMessage> messages) {
        send(queue, messages, 0);
    }

    /** @param rate messages a second, each committed by itself; 0 for as fast as it goes */
    public void send(String queue, List<DrainMessage> messages, int rate) {
        try (var factory = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port);
                var context = factory.createContext(user, password, Session.SESSION_TRANSACTED)) {
            var destination = context.createQueue(queue);
            var producer = context.createProducer();
            var begin = System.nanoTime();
            for (var i = 0; i < messages.size(); i++) {
                var message = messages.get(i);
                if (rate > 0) {
                    LockSupport.parkNanos(begin + i * 1_000_000_000L / rate - System.nanoTime());
                }
                producer.setProperty("JMSXGroupID", message.group()).send(destination, message.text());
                commit(context, rate > 0 || (i + 1) % AT_ONCE == 0);
            }
            commit(context, true);
        }
    }

    private static void commit(JMSContext context, boolean now) {
        if (now) {
            context.commit();
        }
    }
}
