package io.skillforge.person;

import java.time.Instant;
import java.util.UUID;

/** A step that a person went. */
public record ProgressView(UUID id, NewProgress values, Instant recordedAt) {}
