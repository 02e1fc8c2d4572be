package io.skillforge.platform.jms;

import io.skillforge.platform.sql.Outages;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * What every message-driven bean does alike. It works outside a transaction of the container: {@link #handle} commits its own,
 * and only then is the message acknowledged. An exception gives the message back, and it comes again after the delay of its
 * queue.
 *
 * <p>While the database is out of reach a message is held instead: nothing can be done with another one either, and what
 * cannot be counted must not become a dead letter. It is given back in time for an orderly stop of the server.
 */
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public abstract class IdempotentListener implements MessageListener {

    private static final Logger LOG = Logger.getLogger(IdempotentListener.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int PAUSES = 20;
    private static final SharedProbe PROBE = new SharedProbe();

    /** Does what the message asks for and commits it. May be called again with the same. */
    protected abstract void handle(Delivery delivery);

    /** Counts a failure; answers whether the message was put away for good, so that it must not come again. */
    protected abstract boolean giveUp(Delivery delivery, RuntimeException failure);

    /** Whether the database answers. */
    protected abstract boolean reachable();

    @Override
    public void onMessage(Message message) {
        var delivery = read(message);
        var held = 0;
        while (true) {
            try {
                handle(delivery);
                return;
            } catch (RuntimeException failure) {
                if (!Outages.caused(failure) && reachable()) {
                    settle(delivery, failure);
                    return;
                }
                held = hold(delivery, failure, held);
            }
        }
    }

    /** Waits until the database answers; answers how many pauses that makes in all. */
    private int hold(Delivery delivery, RuntimeException failure, int before) {
        if (before == 0) {
            LOG.warnf("SKF-1101 The database is out of reach; message %s is held", delivery.messageId());
        }
        var held = before;
        do {
            if (held++ == PAUSES) {
                throw new MessageGivenBackException("The database is out of reach", failure);
            }
            pause(failure);
        } while (!answers());
        return held;
    }

    private void settle(Delivery delivery, RuntimeException failure) {
        LOG.warnf(failure, "SKF-1102 Message %s failed", delivery.messageId());
        if (!giveUp(delivery, failure)) {
            throw new MessageGivenBackException("It failed and comes again", failure);
        }
    }

    /** All who wait ask together; a test asks by itself. */
    boolean answers() {
        return PROBE.answers(this::reachable);
    }

    /** A second; a test may make it shorter. */
    void pause(RuntimeException failure) {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MessageGivenBackException("Interrupted while the database was out of reach", failure);
        }
    }

    private static Delivery read(Message message) {
        try {
            return new Delivery(
                    message.getJMSMessageID(),
                    message instanceof TextMessage text ? text.getText() : null,
                    Instant.ofEpochMilli(message.getJMSTimestamp()));
        } catch (JMSException e) {
            throw new MessageGivenBackException("The message cannot be read", e);
        }
    }
}
