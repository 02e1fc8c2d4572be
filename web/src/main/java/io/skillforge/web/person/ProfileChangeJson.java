package io.skillforge.web.person;

import io.skillforge.person.ProfileValues;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;

/** What a person says about themselves, as a whole: what is left out is forgotten. */
public record ProfileChangeJson(
        @Line String headline,
        @Prose String summary,
        @Prose String goals,
        @Line String educationLevel,

        @DecimalMin(value = "0", message = "Expected 0 or more")
        @DecimalMax(value = "80", message = "Expected 80 or less")
        @Digits(integer = 2, fraction = 1, message = "Expected years with one decimal at most")
        BigDecimal yearsExperience) {

    ProfileValues toValues() {
        return new ProfileValues(headline, summary, goals, educationLevel, yearsExperience);
    }
}
