package io.skillforge.platform.outbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One way out. Called without a transaction, by one thread of a node at a time. */
interface OutboxSender {

    OutboxMessage.Kind kind();

    /** How many messages are taken at once; all of them must be sent, or have failed, well within a minute. */
    int batch();

    /** How many of them may be of one tenant. */
    int perTenant();

    /** Tries each message once; answers those that failed. */
    Map<UUID, OutboxFailure> send(List<OutboxItem> items);
}
