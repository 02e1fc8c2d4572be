package io.skillforge.matching;

/**
 * A step from one occupation to another.
 *
 * @param similarity 0 to 1: how alike the required skills of both are
 * @param relatedRank the rank of the other among those that O*NET holds related to the first; null where it is none
 * @param fit what somebody of the first brings to the other
 */
public record TransitionStepView(double similarity, Integer relatedRank, OccupationFitView fit) {}
