package io.skillforge.catalog;

/** What is rated by importance and level for an occupation. */
public enum RatingKind {
    SKILL,
    KNOWLEDGE,
    ABILITY,
    WORK_ACTIVITY
}
