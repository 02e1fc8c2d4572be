package io.skillforge.person.domain;

import io.skillforge.platform.error.FieldInvalidException;
import java.time.LocalDate;

/** Days from and until which something lasted; either may be unknown, and what has no end may go on. */
public record Period(LocalDate start, LocalDate end) {

    public Period {
        if (start != null && end != null && end.isBefore(start)) {
            throw new FieldInvalidException("/endDate", "order", "Expected a day that is not before startDate");
        }
    }
}
