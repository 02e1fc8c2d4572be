package io.skillforge.privacy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A place that holds something of a person and is not a table of the register: a cache, an object store, a partner. Every
 * CDI bean of this type is asked at each revocation.
 */
public interface SubjectStore {

    /** Stable, unique, kebab-case: it stands in receipts and run logs as the outcome's table. */
    String name();

    /** Counts what {@link #apply} would do for these people. Must not write. May be called for any number of people. */
    List<TableOutcome> plan(Collection<Person> people, Set<Purpose> purposes);

    /**
     * Does what the end of the consent asks for, in the caller's transaction, in the scope of the person and while the
     * person's users row is locked. Comes before the tables change, so that it sees what was delivered or stored until
     * now. A second call changes nothing more. What cannot be taken back by a rollback, such as a call to a partner, goes
     * into the outbox.
     */
    List<TableOutcome> apply(Person person, Set<Purpose> purposes, Instant at);
}
