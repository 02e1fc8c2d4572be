package io.skillforge.platform.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;

/**
 * Sends what is in the outbox, on every node, a lane for each way out: a partner that does not answer holds up no queue. A
 * lane is woken right after a commit that put something in, and every second in case a waking was lost with its node.
 */
@ApplicationScoped
public class OutboxRelay {

    @Resource(lookup = "java:jboss/ee/concurrency/executor/default")
    ManagedExecutorService executor;

    @Inject
    @Any
    Instance<OutboxSender> senders;

    @Inject
    OutboxRound round;

    private final Map<OutboxMessage.Kind, Lane> lanes = new EnumMap<>(OutboxMessage.Kind.class);

    @PostConstruct
    void open() {
        for (var sender : senders) {
            lanes.put(sender.kind(), new Lane(executor, () -> round.of(sender)));
        }
    }

    @PreDestroy
    void close() {
        lanes.values().forEach(Lane::close);
    }

    public void wake(OutboxMessage.Kind kind) {
        lanes.get(kind).wake();
    }

    void wakeAll() {
        lanes.values().forEach(Lane::wake);
    }
}
