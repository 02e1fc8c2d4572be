package io.skillforge.person;

import java.util.UUID;

/** A step on the way. @param pathway null where it belongs to none */
public record NewProgress(UUID pathway, String step, String status, Integer percent, String note) {

    /** A record would tell the note. */
    @Override
    public String toString() {
        return "NewProgress";
    }
}
