package io.skillforge.retention.store;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.sql.Database;
import io.skillforge.platform.sql.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Tables in partitions of a month, by functions of the owner that make and drop months. They give way to whoever uses the
 * table, which is {@link ProblemKind#TABLE_BUSY}. Needs the scope of everybody.
 */
@ApplicationScoped
public class PartitionStore {

    /** Not got in time, or given up because two who drop months of one table waited for each other. */
    private static final Set<String> NO_LOCK = Set.of("55P03", "40P01");

    private final Database database;

    /** For the container's proxy. */
    protected PartitionStore() {
        this(null);
    }

    @Inject
    public PartitionStore(Database database) {
        this.database = database;
    }

    /** Every such table with its months. */
    public Map<String, Set<YearMonth>> months() {
        var tables = new TreeMap<String, Set<YearMonth>>();
        database.query("select parent, month from skillforge.month_partitions()", row -> {
            var months = tables.computeIfAbsent(row.getString("parent"), table -> new TreeSet<>());
            var month = row.getObject("month", LocalDate.class);
            return month == null || months.add(YearMonth.from(month));
        });
        return tables;
    }

    /** Rows that no month took, by month. */
    public Map<YearMonth, Long> overflow(String table) {
        var rows = new TreeMap<YearMonth, Long>();
        database.query(
                "select month, held from skillforge.default_partition_rows(?)",
                row -> rows.put(YearMonth.from(row.getObject("month", LocalDate.class)), row.getLong("held")),
                table);
        return rows;
    }

    /** Makes a month, and moves into it the rows that no month took; nothing when it is there. */
    public void add(String table, YearMonth month) {
        busyIfLocked(
                table,
                () -> database.one(
                        "select skillforge.add_month_partition(?, ?)", row -> row.getLong(1), table, month.atDay(1)));
    }

    /** Drops a month; answers how many rows it held, which nobody could change since they were counted. */
    public long drop(String table, YearMonth month) {
        return busyIfLocked(
                table,
                () -> database.one(
                        "select skillforge.drop_month_partition(?, ?)", row -> row.getLong(1), table, month.atDay(1)));
    }

    /** Marks where {@link #takeBack} leads to; in the caller's transaction. */
    public void mark() {
        database.update("savepoint before_month");
    }

    /** Undoes what was done since the mark, also when it failed. */
    public void takeBack() {
        database.update("rollback to savepoint before_month");
    }

    private static <T> T busyIfLocked(String table, Supplier<T> work) {
        try {
            return work.get();
        } catch (DatabaseException e) {
            if (e.getCause() instanceof SQLException refused && NO_LOCK.contains(refused.getSQLState())) {
                throw new DomainException(
                        ProblemKind.TABLE_BUSY, "The table " + table + " is in use; try again in a moment", e);
            }
            throw e;
        }
    }
}
