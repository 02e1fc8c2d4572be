package io.skillforge.retention;

import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.retention.domain.Months;
import io.skillforge.retention.store.PartitionStore;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** The months of the tables that have them. Each month is made in a transaction of its own: its locks end with it. */
@Stateless
@TenantScoped
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MonthPartitions {

    @Inject
    PartitionStore store;

    @Inject
    Clock clock;

    public List<PartitionView> state() {
        return store.months().entrySet().stream()
                .map(table -> new PartitionView(
                        table.getKey(),
                        Months.ahead(YearMonth.now(clock), table.getValue()),
                        store.overflow(table.getKey()).values().stream()
                                .mapToLong(Long::longValue)
                                .sum()))
                .toList();
    }

    public Set<String> tables() {
        return store.months().keySet();
    }

    public List<YearMonth> missing(String table) {
        return Months.missing(
                YearMonth.now(clock),
                store.months().get(table),
                store.overflow(table).keySet());
    }

    public void add(String table, YearMonth month) {
        store.add(table, month);
    }
}
