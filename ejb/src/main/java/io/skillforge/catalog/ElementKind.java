package io.skillforge.catalog;

/** What an occupation is described by on scales other than importance and level. */
public enum ElementKind {
    WORK_STYLE,
    WORK_VALUE,
    INTEREST
}
