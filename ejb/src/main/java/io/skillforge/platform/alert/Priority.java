package io.skillforge.platform.alert;

/** How soon somebody has to look: at once, today, this week. */
public enum Priority {
    P1,
    P2,
    P3
}
