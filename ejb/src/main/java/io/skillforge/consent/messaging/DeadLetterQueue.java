package io.skillforge.consent.messaging;

import io.skillforge.consent.DeadLetterView;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The dead letters, which stay there until somebody sends them again or throws them away. */
@ApplicationScoped
public class DeadLetterQueue {

    @Inject
    @JMSConnectionFactory("java:/JmsXA")
    JMSContext jms;

    @Resource(lookup = "java:/jms/queue/ConsentRevocation")
    Queue events;

    @Resource(lookup = "java:/jms/queue/ConsentRevocationDead")
    Queue dead;

    /** The oldest ones; they stay where they are. */
    public List<DeadLetterView> browse(int limit) {
        return browse(dead, limit);
    }

    /** When the message was sent that has waited longest for us. */
    public Optional<Instant> oldestWaiting() {
        return browse(events, 1).stream().map(DeadLetterView::sentAt).findFirst();
    }

    /** Sends a dead letter again; false when there is none of that id. Part of the caller's transaction. */
    public boolean replay(String messageId) {
        return take(messageId).map(this::sendAgain).orElse(false);
    }

    /** Throws a dead letter away; false when there is none of that id. Part of the caller's transaction. */
    public boolean discard(String messageId) {
        return take(messageId).isPresent();
    }

    private Optional<Message> take(String messageId) {
        try (var consumer = jms.createConsumer(dead, "JMSMessageID = '" + messageId + "'")) {
            return Optional.ofNullable(consumer.receive(1000));
        }
    }

    private boolean sendAgain(Message message) {
        try {
            var text = message instanceof TextMessage words ? words.getText() : "";
            jms.createProducer().send(events, text);
            return true;
        } catch (JMSException e) {
            throw unreadable(e);
        }
    }

    private List<DeadLetterView> browse(Queue queue, int limit) {
        try (var browser = jms.createBrowser(queue)) {
            var found = new ArrayList<DeadLetterView>();
            for (var messages = browser.getEnumeration(); found.size() < limit && messages.hasMoreElements(); ) {
                found.add(view((Message) messages.nextElement()));
            }
            return Collections.unmodifiableList(found);
        } catch (JMSException e) {
            throw unreadable(e);
        }
    }

    private static DeadLetterView view(Message message) throws JMSException {
        var reason = message.getStringProperty(DeadLetterSender.REASON);
        return new DeadLetterView(
                message.getJMSMessageID(),
                message.getStringProperty(DeadLetterSender.EVENT),
                reason == null ? "expired" : reason,
                message.propertyExists(DeadLetterSender.ATTEMPTS)
                        ? message.getIntProperty(DeadLetterSender.ATTEMPTS)
                        : 0,
                Instant.ofEpochMilli(message.getJMSTimestamp()));
    }

    private static JMSRuntimeException unreadable(JMSException e) {
        return new JMSRuntimeException("The queue cannot be read", e.getErrorCode(), e);
    }
}
