package io.skillforge.matching;

/** How the required skills of an occupation weigh against each other. */
public enum Variant {
    /** All alike: the score of the specification. */
    UNWEIGHTED,
    /** Each by its importance to the occupation. */
    IMPORTANCE_WEIGHTED
}
