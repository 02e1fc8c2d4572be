package io.skillforge.person;

import java.util.UUID;

/** Which users are asked for. @param externalRef null for all @param after id after which the page starts, or null */
public record UserQuery(String externalRef, UUID after, int limit) {}
