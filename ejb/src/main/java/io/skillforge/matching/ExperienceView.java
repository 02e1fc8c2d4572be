package io.skillforge.matching;

/**
 * How years of experience weigh.
 *
 * @param years the mean over the matched skills whose years were told; null where none were
 * @param expectedYears what the job zone expects; null where the occupation has none
 * @param weight 0.7 to 1.1
 */
public record ExperienceView(Double years, Double expectedYears, double weight) {}
