package io.skillforge.audit;

import java.time.Instant;

/**
 * Which events are wanted, newest first. Null where it does not matter.
 *
 * @param type one type of events
 * @param subjectRef the person they happened to, from SubjectRefs
 * @param from the earliest moment
 * @param to the moment before which
 * @param after where the page before ended
 */
public record AuditQuery(String type, byte[] subjectRef, Instant from, Instant to, Position after, int limit) {

    /** A row's place in the order of the list. */
    public record Position(Instant occurredAt, int chain, long seq) {}
}
