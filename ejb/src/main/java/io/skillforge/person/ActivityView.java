package io.skillforge.person;

import java.time.Instant;
import java.util.UUID;

/** Something a person did here. @param objectId what they did it with: an identifier, null for nothing */
public record ActivityView(UUID id, String activity, String objectType, String objectId, Instant occurredAt) {}
