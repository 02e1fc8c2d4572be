package io.skillforge.audit.domain;

/** The last row of a chain at some moment. Rows are numbered without gaps, so its number is also how many there were. */
public record Head(int chain, long seq, String hash) {}
