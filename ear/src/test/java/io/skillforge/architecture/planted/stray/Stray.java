package io.skillforge.architecture.planted.stray;

/** In a context that the map does not know. */
public class Stray {}
