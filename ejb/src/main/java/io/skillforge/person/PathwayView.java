package io.skillforge.person;

import java.time.Instant;
import java.util.UUID;

/** A learning pathway. */
public record PathwayView(
        UUID id, PathwayValues values, String occupationTitle, long rowVersion, Instant createdAt, Instant updatedAt) {}
