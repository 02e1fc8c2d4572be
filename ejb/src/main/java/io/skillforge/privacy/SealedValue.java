package io.skillforge.privacy;

/** What lies sealed at a place; null where nothing does. */
public record SealedValue(Place place, byte[] bytes) {}
