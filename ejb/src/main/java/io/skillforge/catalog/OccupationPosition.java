package io.skillforge.catalog;

/**
 * The place of an occupation in a list: what the list is ordered by, and the code, which makes the order total.
 *
 * @param tier 0 for an exact title, else 1; only in a list by relevance
 * @param distance the negative rank, so that every part of a position ascends; only in a list by relevance
 * @param title only in a list by title
 */
public record OccupationPosition(int tier, float distance, String title, String onetCode) {}
