package io.skillforge.catalog;

/** A technology that an occupation works with: hot over all occupations, in demand for this one. */
public record TechnologyView(String code, String name, boolean hot, boolean inDemand) {}
