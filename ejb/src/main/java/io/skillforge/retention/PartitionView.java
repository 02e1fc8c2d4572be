package io.skillforge.retention;

/**
 * How a table in partitions of a month stands.
 *
 * @param monthsAhead months after the present one that are there
 * @param rowsOutside rows that no month took, which dropping months does not reach
 */
public record PartitionView(String table, int monthsAhead, long rowsOutside) {}
