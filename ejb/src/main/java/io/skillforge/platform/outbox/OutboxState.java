package io.skillforge.platform.outbox;

import java.time.Instant;

/**
 * How full the outbox is.
 *
 * @param oldest when the oldest message that waits was put in; null when none waits
 */
public record OutboxState(long pending, Instant oldest, long dead) {}
