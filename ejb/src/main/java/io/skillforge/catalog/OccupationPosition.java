package io.skillforge.catalog;

/** The place of an occupation in a list, whatever it is ordered by; the code makes the order total. */
public record OccupationPosition(double score, String title, String onetCode) {}
