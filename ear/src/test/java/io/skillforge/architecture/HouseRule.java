package io.skillforge.architecture;

import com.tngtech.archunit.lang.ArchRule;

/**
 * A rule of the house.
 *
 * @param culprit the simple name of the class in {@code planted} that breaks it, which proves that it can fail
 */
record HouseRule(String name, String culprit, ArchRule rule) {}
