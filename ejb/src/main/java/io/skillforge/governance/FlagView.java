package io.skillforge.governance;

import java.time.Instant;

/** A feature flag. @param percent of how many in a hundred it is on for */
public record FlagView(String key, int percent, String purpose, Instant updatedAt) {}
