package io.skillforge.matching;

/** What somebody thinks of a recommended occupation. */
public enum Verdict {
    HELPFUL,
    NOT_HELPFUL,
    /** It does not belong there at all. */
    WRONG
}
