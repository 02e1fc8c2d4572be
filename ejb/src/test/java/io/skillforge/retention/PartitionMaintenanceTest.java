package io.skillforge.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.platform.alert.Alerts;
import io.skillforge.platform.alert.Priority;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartitionMaintenanceTest {

    private static final YearMonth BUSY = YearMonth.of(2027, 8);

    private final List<String> made = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final PartitionMaintenance maintenance = new PartitionMaintenance();
    private PartitionView state = new PartitionView("user_activity", 12, 0);

    @BeforeEach
    void wire() {
        maintenance.partitions = new FakePartitions();
        maintenance.alerts = new FakeAlerts();
        maintenance.scopes = new Scopes() {
            @Override
            public <T> T call(Scope scope, Supplier<T> work) {
                told.add("as " + scope.kind().code());
                return work.get();
            }
        };
    }

    @Test
    void makesWhatIsMissingAndPassesOverWhatIsInUse() {
        assertThat(maintenance.maintain()).containsExactly(state);
        assertThat(made).containsExactly("user_activity 2027-07", "user_activity 2027-09");
        assertThat(told).containsExactly("as all", "resolve partitions-behind/user_activity");
    }

    @Test
    void alarmsWhenFewMonthsAreLeft() {
        state = new PartitionView("user_activity", 2, 0);
        maintenance.maintain();
        assertThat(told).endsWith("raise partitions-behind/user_activity P2 {months-ahead=2, rows-outside=0}");
    }

    @Test
    void alarmsWhenRowsLieWhereNoMonthTakesThem() {
        state = new PartitionView("user_activity", 12, 1);
        maintenance.maintain();
        assertThat(told).endsWith("raise partitions-behind/user_activity P2 {months-ahead=12, rows-outside=1}");
    }

    private final class FakePartitions extends MonthPartitions {

        @Override
        public Set<String> tables() {
            return Set.of("user_activity");
        }

        @Override
        public List<YearMonth> missing(String table) {
            return List.of(BUSY.minusMonths(1), BUSY, BUSY.plusMonths(1));
        }

        @Override
        public void add(String table, YearMonth month) {
            if (month.equals(BUSY)) {
                throw new DomainException(ProblemKind.TABLE_BUSY, "The table is in use");
            }
            made.add(table + " " + month);
        }

        @Override
        public List<PartitionView> state() {
            return List.of(state);
        }
    }

    private final class FakeAlerts extends Alerts {

        @Override
        public void raise(String key, Priority priority, String title, Map<String, ?> details) {
            told.add("raise " + key + " " + priority + " " + new TreeMap<>(details));
        }

        @Override
        public void resolve(String key, String by) {
            told.add("resolve " + key);
        }
    }
}
