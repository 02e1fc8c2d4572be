package io.skillforge.platform.outbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Puts messages on a queue in one transaction of the broker alone: all of them or none. */
@Stateless
public class QueueBatch {

    private static final String QUEUES = "java:/jms/queue/";

    @Inject
    @JMSConnectionFactory("java:/JmsXA")
    JMSContext jms;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void send(String destination, List<OutboxItem> messages) {
        var queue = find(destination);
        for (var message : messages) {
            var producer = jms.createProducer()
                    .setProperty("messageId", message.id().toString())
                    .setProperty("type", message.type());
            if (message.groupKey() != null) {
                producer.setProperty("JMSXGroupID", message.groupKey());
            }
            producer.send(queue, message.payload());
        }
    }

    private static Queue find(String name) {
        try {
            return InitialContext.doLookup(QUEUES + name);
        } catch (NamingException e) {
            throw new IllegalStateException("There is no queue " + QUEUES + name, e);
        }
    }
}
