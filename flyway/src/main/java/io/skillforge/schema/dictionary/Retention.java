package io.skillforge.schema.dictionary;

/** How long rows stay: a named policy, or {@code none} with the reason. */
public record Retention(String policy, String reason) {}
