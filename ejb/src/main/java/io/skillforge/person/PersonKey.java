package io.skillforge.person;

import java.util.UUID;

/** A person and the tenant they belong to: what every statement about their rows is bound to. */
public record PersonKey(UUID tenant, UUID user) {}
