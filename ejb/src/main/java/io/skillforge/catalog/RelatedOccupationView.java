package io.skillforge.catalog;

/** A related occupation, the nearest having rank 1. {@code tier} is the source's word for how near; it can be null. */
public record RelatedOccupationView(String onetCode, String title, int rank, String tier) {}
