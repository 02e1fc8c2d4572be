package io.skillforge.consent;

import java.util.UUID;

/**
 * What became of an event.
 *
 * @param code the reason in one word, null where it was applied
 * @param field the field of the event that is the reason, null where it is none
 * @param reason the reason in one sentence, null where it was applied
 * @param revocationId what a revocation left behind; null for anything else
 * @param unchanged whether an applied event found everything done already
 */
public record Outcome(
        String eventId, Result result, String code, String field, String reason, UUID revocationId, boolean unchanged) {

    /** In which way an event ended. */
    public enum Result {
        APPLIED,
        DUPLICATE,
        SUPERSEDED,
        /** Never succeeds as it is; the caller keeps what came. */
        REFUSED
    }

    static Outcome applied(String eventId, UUID revocationId, boolean unchanged) {
        return new Outcome(eventId, Result.APPLIED, null, null, null, revocationId, unchanged);
    }

    static Outcome duplicate(String eventId) {
        return new Outcome(
                eventId, Result.DUPLICATE, "duplicate", null, "An event of this id was done before", null, true);
    }

    static Outcome superseded(String eventId) {
        return new Outcome(
                eventId,
                Result.SUPERSEDED,
                "superseded",
                null,
                "A newer event of the person is known for every purpose it names",
                null,
                true);
    }

    static Outcome refused(String eventId, EventInvalidException why) {
        return new Outcome(eventId, Result.REFUSED, why.code(), why.field(), why.getMessage(), null, true);
    }
}
