package io.skillforge.retention;

import io.skillforge.platform.alert.Alerts;
import io.skillforge.platform.alert.Priority;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.tenant.Actor;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * When the jobs of retention run by themselves: in the quiet of the night, and the monitor when the purge has had its time. The timers are in the database, so that one node of several fires each.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionSchedule {

    private static final String ALERT = "retention-not-launched/";
    private static final Scope WATCHING = Scope.all(Actor.job("retention-watch"));

    @Inject
    RetentionJobs jobs;

    @Inject
    RetentionWatch watch;

    @Inject
    Alerts alerts;

    @Inject
    Scopes scopes;

    @Schedule(hour = "3", timezone = "UTC", info = RetentionJobs.PURGE)
    void everyNight() {
        launch(RetentionJobs.PURGE, jobs::purge);
    }

    @Schedule(hour = "5", timezone = "UTC", info = RetentionJobs.MONITOR)
    void everyMorning() {
        launch(RetentionJobs.MONITOR, jobs::monitor);
    }

    /** Not in the minute of a job, which it would find in its beginning. */
    @Schedule(hour = "*", minute = "30", timezone = "UTC", info = "retention-watch")
    void everyHour() {
        scopes.run(WATCHING, watch::look);
    }

    /** One that is refused, because yesterday's is still at it, is told and not tried again: its work comes with the next. */
    private void launch(String job, Runnable launching) {
        try {
            launching.run();
            alerts.resolve(ALERT + job, "schedule");
        } catch (DomainException e) {
            alerts.raise(
                    ALERT + job,
                    Priority.P2,
                    "A job of retention was not launched at its time",
                    Map.of("job", job, "reason", e.getMessage()));
        }
    }
}
