package io.skillforge.it.etl;

import io.skillforge.it.ReferenceData;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Holds the job up in the middle of a chosen step, by a lock that the step needs and no step before it. Where no such lock
 * exists, a trigger makes the step wait for one.
 */
final class Roadblock implements AutoCloseable {

    /** A step, what stops it, and whether the new release is published by then. */
    record Place(String step, String table, String event, boolean published) {

        private boolean isTrigger() {
            return !event.startsWith("lock ");
        }

        @Override
        public String toString() {
            return step;
        }
    }

    static final List<Place> IN_EVERY_STEP = List.of(
            new Place("acquire", "staging.onet_scales", "before truncate", false),
            // Neither the first file nor the last: some are loaded by then, and some have not begun.
            new Place("stage", "staging.onet_technology_skills", "before insert", false),
            new Place("normalise", "staging.next_tasks", "before insert", false),
            // It only reads; nobody before it looks at this table in production.
            new Place("check", "skillforge.related_occupations", "lock access exclusive", false),
            // The last thing it does: everything is merged and nothing committed.
            new Place("publish", "skillforge.data_releases", "before insert", false),
            // Analysed at its very end.
            new Place("rebuild", "skillforge.skill_aliases", "lock share update exclusive", true),
            // Its work is done, and the run log does not know yet.
            new Place("verify", "skillforge.etl_run_steps", "before update", true));

    private static final String TRIGGER = "it_roadblock";

    private final ReferenceData data;
    private final Place place;
    private final Connection holder;

    private Roadblock(ReferenceData data, Place place, Connection holder) {
        this.data = data;
        this.place = place;
        this.holder = holder;
    }

    static Roadblock at(Place place, ReferenceData data) throws SQLException {
        if (place.isTrigger()) {
            data.execute(waitingTrigger(place));
        }
        var connection = data.connect();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(
                    place.isTrigger()
                            ? "select pg_advisory_xact_lock(4242)"
                            : "lock table %s in %s mode"
                                    .formatted(place.table(), place.event().substring(5)));
        }
        return new Roadblock(data, place, connection);
    }

    private static String waitingTrigger(Place place) {
        var condition = place.step().equals("verify") ? "if new.step = 'verify' then" : "if true then";
        var each = place.step().equals("verify") ? "row" : "statement";
        return """
                create or replace function skillforge.it_wait() returns trigger language plpgsql as $$
                begin
                    %s perform pg_advisory_xact_lock(4242); end if;
                    return new;
                end $$;
                create trigger %s %s on %s for each %s execute function skillforge.it_wait()
                """.formatted(condition, TRIGGER, place.event(), place.table(), each);
    }

    /** Whether somebody of the node stands before it. */
    boolean isReached(String node) {
        return data.number("""
                select count(*) from pg_stat_activity
                 where application_name = ? and wait_event_type = 'Lock' and datname = current_database()
                """, node) > 0;
    }

    /** Opens the road and leaves nothing behind. */
    @Override
    public void close() throws SQLException {
        holder.rollback();
        holder.close();
        if (place.isTrigger()) {
            data.execute("drop trigger %s on %s".formatted(TRIGGER, place.table()));
        }
    }
}
