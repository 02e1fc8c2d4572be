package io.skillforge.person;

/** Whether a channel may be used for a purpose. What is not told is enabled. */
public record PreferenceView(String channel, String purpose, boolean enabled) {}
