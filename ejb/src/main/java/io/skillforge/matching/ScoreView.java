package io.skillforge.matching;

/**
 * A score, taken apart.
 *
 * @param matchScore 0 to 100: the share of the required skills that is held
 * @param alignment 0 to 1: how well those are held, on average
 * @param score 0 to 100: match score by alignment by experience weight
 */
public record ScoreView(
        int matched, int required, double matchScore, double alignment, ExperienceView experience, double score) {}
