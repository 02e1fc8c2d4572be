package io.skillforge.platform.outbox;

import jakarta.json.JsonObject;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is to leave the server when the transaction commits. The payload holds identifiers only, never what they stand for:
 * it lies in the table, in the broker's journal and at the receiver longer than anybody can foresee.
 *
 * @param type what it tells, such as {@code export.recalled}
 * @param destination the name of a queue; of a webhook, {@code partner}
 * @param groupKey messages of one group go to one consumer of the queue, in order; null when order does not matter
 * @param tenantId whose row it is; null is for the scope {@code all}
 */
public record OutboxMessage(
        Kind kind, String type, String destination, String groupKey, UUID tenantId, JsonObject payload) {

    /** The ways out; the codes stand in the table. */
    public enum Kind {
        QUEUE("queue"),
        WEBHOOK("webhook");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Kind of(String code) {
            return Stream.of(values())
                    .filter(kind -> kind.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("The outbox knows no kind " + code));
        }
    }

    public OutboxMessage {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(destination, "destination");
        Objects.requireNonNull(payload, "payload");
    }

    /** A message for {@code java:/jms/queue/} and this name. */
    public static OutboxMessage toQueue(String queue, String type, String groupKey, UUID tenantId, JsonObject payload) {
        return new OutboxMessage(Kind.QUEUE, type, queue, groupKey, tenantId, payload);
    }

    /** A call to the partner behind a tenant. Where to and with which secret is looked up when it is sent. */
    public static OutboxMessage toPartner(String type, UUID tenantId, JsonObject payload) {
        return new OutboxMessage(
                Kind.WEBHOOK, type, "partner", null, Objects.requireNonNull(tenantId, "tenantId"), payload);
    }
}
