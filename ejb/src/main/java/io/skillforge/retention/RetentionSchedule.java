package io.skillforge.retention;

import io.skillforge.platform.alert.Alerts;
import io.skillforge.platform.alert.Priority;
import io.skillforge.platform.error.DomainException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * When the jobs of retention run by themselves: in the quiet of the night, after the releases of 02:00 UTC, and the monitor
 * when the purge has had its time. The timers are in the database, so that one node of several fires each.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionSchedule {

    private static final String ALERT = "retention-not-launched/";

    @Inject
    RetentionJobs jobs;

    @Inject
    Alerts alerts;

    @Schedule(hour = "3", timezone = "UTC", info = RetentionJobs.PURGE)
    void everyNight() {
        launch(RetentionJobs.PURGE, jobs::purge);
    }

    @Schedule(hour = "5", timezone = "UTC", info = RetentionJobs.MONITOR)
    void everyMorning() {
        launch(RetentionJobs.MONITOR, jobs::monitor);
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
