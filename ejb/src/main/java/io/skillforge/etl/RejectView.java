package io.skillforge.etl;

/** A row of an input that broke a rule: where, what, why, and what mends it. {@code line} and {@code column} can be null. */
public record RejectView(
        long id, String file, Integer line, String column, String value, String reason, String remedy) {}
