package io.skillforge.retention.store;

import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Database;
import io.skillforge.retention.domain.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Period;
import java.util.List;

/** Table retention_policy, which releases alone write. */
@ApplicationScoped
public class PolicyStore {

    @Inject
    Database database;

    public List<Policy> all() {
        return database.query("""
                select dataset, action, clock, on_hold, batch_size, schedule, volume_factor, owner, why, changed_at,
                       (12 * extract(year from keep) + extract(month from keep))::int as keep_months,
                       extract(day from keep)::int as keep_days,
                       (12 * extract(year from legal_minimum) + extract(month from legal_minimum))::int as legal_months,
                       extract(day from legal_minimum)::int as legal_days,
                       (12 * extract(year from grace) + extract(month from grace))::int as grace_months,
                       extract(day from grace)::int as grace_days
                  from skillforge.retention_policy
                 order by dataset
                """, PolicyStore::row);
    }

    private static Policy row(ResultSet row) throws SQLException {
        return new Policy(
                row.getString("dataset"),
                row.getString("action"),
                period(row, "keep"),
                row.getString("clock"),
                period(row, "legal"),
                period(row, "grace"),
                row.getBoolean("on_hold"),
                row.getInt("batch_size"),
                row.getString("schedule"),
                row.getBigDecimal("volume_factor"),
                row.getString("owner"),
                row.getString("why"),
                Columns.instant(row, "changed_at"));
    }

    private static Period period(ResultSet row, String name) throws SQLException {
        return Period.of(0, row.getInt(name + "_months"), row.getInt(name + "_days"))
                .normalized();
    }
}
