package io.skillforge.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Messages for queues; those for one queue together, which costs one write of the broker's journal. */
@ApplicationScoped
class QueueSender implements OutboxSender {

    private static final Logger LOG = Logger.getLogger(QueueSender.class);
    private static final int BATCH = 200;
    private static final OutboxFailure FAILURE = OutboxFailure.passing("The queue took nothing");

    @Inject
    QueueBatch queue;

    @Override
    public OutboxMessage.Kind kind() {
        return OutboxMessage.Kind.QUEUE;
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public int perTenant() {
        return BATCH;
    }

    @Override
    public Map<UUID, OutboxFailure> send(List<OutboxItem> items) {
        var failed = new HashMap<UUID, OutboxFailure>();
        items.stream().collect(Collectors.groupingBy(OutboxItem::destination)).forEach((destination, messages) -> {
            try {
                queue.send(destination, messages);
            } catch (RuntimeException e) {
                LOG.warnf(e, "SKF-1201 %d messages for the queue %s wait", messages.size(), destination);
                messages.forEach(message -> failed.put(message.id(), FAILURE));
            }
        });
        return failed;
    }
}
