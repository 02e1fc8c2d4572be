package io.skillforge.schema.dictionary;

/** What an access export or an erasure does with the rows, and why where that needs one; else the reason is null. */
public record Handling(String what, String reason) {}
