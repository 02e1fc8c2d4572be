package io.skillforge.platform.outbox;

import io.skillforge.platform.json.Json;
import io.skillforge.platform.webhook.WebhookClient;
import io.skillforge.platform.webhook.WebhookEndpoint;
import io.skillforge.platform.webhook.WebhookEndpoints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/** Calls to partners, a batch of them at the same time. */
@ApplicationScoped
class WebhookSender implements OutboxSender {

    private static final Logger LOG = Logger.getLogger(WebhookSender.class);
    private static final OutboxFailure NOWHERE =
            OutboxFailure.lasting("The partner has no address for webhooks, or no secret that can be read");
    private static final int BATCH = 64;
    private static final int PER_TENANT = 16;

    @Inject
    WebhookClient client;

    @Inject
    WebhookEndpoints endpoints;

    @Override
    public OutboxMessage.Kind kind() {
        return OutboxMessage.Kind.WEBHOOK;
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public int perTenant() {
        return PER_TENANT;
    }

    @Override
    public Map<UUID, OutboxFailure> send(List<OutboxItem> items) {
        var known = new HashMap<UUID, Optional<WebhookEndpoint>>();
        var calls = new HashMap<UUID, CompletableFuture<Optional<OutboxFailure>>>();
        for (var item : items) {
            var endpoint = known.computeIfAbsent(item.tenantId(), this::find);
            calls.put(item.id(), call(item, endpoint));
        }
        var failed = new HashMap<UUID, OutboxFailure>();
        calls.forEach((id, call) -> call.join().ifPresent(error -> failed.put(id, error)));
        return failed;
    }

    private CompletableFuture<Optional<OutboxFailure>> call(OutboxItem item, Optional<WebhookEndpoint> endpoint) {
        return endpoint.map(found -> client.post(found, item.id().toString(), body(item))
                        .thenApply(error -> error.map(OutboxFailure::passing)))
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.of(NOWHERE)));
    }

    private Optional<WebhookEndpoint> find(UUID tenant) {
        try {
            return endpoints.of(tenant);
        } catch (RuntimeException e) {
            LOG.warnf(e, "SKF-1203 How the partner %s is called cannot be read", tenant);
            return Optional.empty();
        }
    }

    /** The same at every attempt: what the receiver saw before is what it sees again. */
    private static String body(OutboxItem item) {
        try (var payload = Json.createReader(new StringReader(item.payload()))) {
            return Json.createObjectBuilder()
                    .add("type", item.type())
                    .add("timestamp", item.createdAt().toString())
                    .add("data", payload.readObject())
                    .build()
                    .toString();
        }
    }
}
