package io.skillforge.person;

import java.math.BigDecimal;

/** What a person says about themselves; null where they say nothing. */
public record ProfileValues(
        String headline, String summary, String goals, String educationLevel, BigDecimal yearsExperience) {

    /** Free text may tell who somebody is. */
    @Override
    public String toString() {
        return "ProfileValues";
    }
}
