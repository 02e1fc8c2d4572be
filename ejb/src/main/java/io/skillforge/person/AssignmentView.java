package io.skillforge.person;

import java.time.Instant;
import java.util.UUID;

/** Who advises whom. */
public record AssignmentView(
        UUID id, UUID advisor, UUID advisee, String status, Instant assignedAt, Instant closedAt, long rowVersion) {}
