package io.skillforge.person;

import java.time.LocalDate;

/** Work as a person tells it. @param occupation its O*NET code */
public record ExperienceValues(
        String occupation,
        String title,
        String description,
        LocalDate startDate,
        LocalDate endDate,
        String employmentType,
        String employer,
        Location location) {

    /** A record would tell the values. */
    @Override
    public String toString() {
        return "ExperienceValues";
    }
}
