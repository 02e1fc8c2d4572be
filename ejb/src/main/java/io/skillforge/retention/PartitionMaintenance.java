package io.skillforge.retention;

import io.skillforge.platform.alert.Alerts;
import io.skillforge.platform.alert.Priority;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.tenant.Actor;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Makes months ahead of time, every day, and tells somebody when that has not worked for long. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PartitionMaintenance {

    private static final String ALERT = "partitions-behind/";
    private static final Scope SCOPE = Scope.all(Actor.job("partition-maintenance"));
    private static final int TOO_FEW_AHEAD = 3;

    @Inject
    MonthPartitions partitions;

    @Inject
    Alerts alerts;

    @Inject
    Scopes scopes;

    /** Before the purge of the night, which drops months. */
    @Schedule(hour = "1", minute = "15", timezone = "UTC", info = "partition-maintenance")
    void everyDay() {
        maintain();
    }

    /** Makes what is missing, and answers how the tables stand then. */
    public List<PartitionView> maintain() {
        return scopes.call(SCOPE, () -> {
            partitions.tables().forEach(this::makeMissing);
            var state = partitions.state();
            state.forEach(this::judge);
            return state;
        });
    }

    private void makeMissing(String table) {
        for (var month : partitions.missing(table)) {
            try {
                partitions.add(table, month);
            } catch (DomainException e) {
                if (e.kind() != ProblemKind.TABLE_BUSY) {
                    throw e;
                }
                // Tomorrow is another day, and there are months of days before it matters.
            }
        }
    }

    private void judge(PartitionView table) {
        if (table.monthsAhead() >= TOO_FEW_AHEAD && table.rowsOutside() == 0) {
            alerts.resolve(ALERT + table.table(), "partition-maintenance");
            return;
        }
        alerts.raise(
                ALERT + table.table(),
                Priority.P2,
                "Months of a table are missing",
                Map.of("months-ahead", table.monthsAhead(), "rows-outside", table.rowsOutside()));
    }
}
