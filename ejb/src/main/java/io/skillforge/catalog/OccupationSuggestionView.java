package io.skillforge.catalog;

/** A completion of what is being typed: a name, and the occupation that it most likely means. */
public record OccupationSuggestionView(String text, String onetCode, String title) {}
