package io.skillforge.privacy;

import java.util.UUID;

/** Whom a row is about: the user, and the tenant the user belongs to. */
public record Person(UUID tenant, UUID user) {}
