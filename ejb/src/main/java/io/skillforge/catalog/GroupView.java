package io.skillforge.catalog;

/** A group of the Standard Occupational Classification. */
public record GroupView(String code, String title) {}
