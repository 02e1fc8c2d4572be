package io.skillforge.catalog;

/** An occupation in a list. {@code jobZone} can be null. */
public record OccupationHitView(String onetCode, String title, String description, Integer jobZone, GroupView group) {}
