package io.skillforge.platform.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A message in the hands of the relay.
 *
 * @param payload the JSON text, byte for byte as it is sent and signed
 * @param attempts which attempt this is, from 1
 */
public record OutboxItem(
        UUID id,
        OutboxMessage.Kind kind,
        String type,
        String destination,
        String groupKey,
        UUID tenantId,
        String payload,
        int attempts,
        Instant createdAt) {}
