package io.skillforge.retention.store;

import java.time.Instant;
import java.util.UUID;

/** Which chunk, and between which moments the clocks of its rows stood when they were listed. */
public record ChunkKey(UUID runId, int item, int number, Instant clockFrom, Instant clockTo) {}
