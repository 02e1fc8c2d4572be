package io.skillforge.person;

import java.util.List;

/** A learning pathway as it is told. @param occupation O*NET code of where it leads */
public record PathwayValues(
        String source,
        String title,
        String description,
        String occupation,
        List<PathwayStep> steps,
        Integer days,
        String certification) {

    public PathwayValues {
        steps = List.copyOf(steps);
    }
}
