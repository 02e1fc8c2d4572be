package io.skillforge.catalog;

/** What a profile of an occupation can hold beside the occupation itself. */
public enum ProfilePart {
    SKILLS,
    KNOWLEDGE,
    ABILITIES,
    WORK_ACTIVITIES,
    WORK_CONTEXT,
    WORK_STYLES,
    WORK_VALUES,
    INTERESTS,
    TASKS,
    TECHNOLOGIES,
    EDUCATION,
    RELATED
}
