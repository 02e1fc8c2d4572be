package io.skillforge.retention.store;

import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Database;
import io.skillforge.retention.HoldView;
import io.skillforge.retention.domain.Fingerprint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Table legal_holds. */
@ApplicationScoped
public class HoldStore {

    private static final String SELECT = """
            select id, scope, dataset, tenant_id, user_id, reason, placed_by, placed_at, until, released_at, released_by
              from skillforge.legal_holds
            """;

    @Inject
    Database database;

    /** Until the end of the transaction no hold is placed: what was looked at stays true. Many may do so at once. */
    public void keepOut() {
        database.one("select pg_advisory_xact_lock_shared(hashtext('legal_holds'), 0)::text", row -> true);
    }

    /** Waits for those who keep holds out. */
    public void waitToPlace() {
        database.one("select pg_advisory_xact_lock(hashtext('legal_holds'), 0)::text", row -> true);
    }

    public void insert(HoldView hold, byte[] subjectRef) {
        database.update(
                """
                insert into skillforge.legal_holds
                    (id, scope, dataset, tenant_id, user_id, subject_ref, reason, placed_by, placed_at, until)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                hold.id(),
                hold.scope(),
                hold.dataset(),
                hold.tenant(),
                hold.user(),
                subjectRef,
                hold.reason(),
                hold.placedBy(),
                hold.placedAt(),
                hold.until());
    }

    /** Answers whether it was there and not released yet. */
    public boolean release(UUID id, String by, Instant at) {
        return database.update(
                        "update skillforge.legal_holds set released_at = ?, released_by = ?"
                                + " where id = ? and released_at is null",
                        at,
                        by,
                        id)
                == 1;
    }

    public Optional<HoldView> find(UUID id) {
        return database.query(SELECT + " where id = ?", HoldStore::row, id).stream()
                .findFirst();
    }

    /** Newest first. */
    public List<HoldView> list(boolean activeOnly, Instant at, int limit) {
        return database.query(
                SELECT + " where not ? or released_at is null and (until is null or until > ?)"
                        + " order by placed_at desc, id limit ?",
                HoldStore::row,
                activeOnly,
                at,
                limit);
    }

    /** How many hold rows of these datasets. */
    public long active(Collection<String> datasets, Instant at) {
        return database.one(
                "select count(*) from skillforge.active_holds(cast(? as text[]), ?)",
                row -> row.getLong(1),
                RowSql.array(datasets),
                at);
    }

    /** Whether any dataset of a person is held. */
    public boolean covers(UUID tenant, UUID user, Instant at) {
        return database.one("""
                select exists (
                    select from skillforge.active_holds(
                               array(select dataset from skillforge.retention_policy), ?) h
                     where h.scope = 'dataset' or h.tenant_id = ? and (h.scope = 'tenant' or h.user_id = ?))
                """, row -> row.getBoolean(1), at, tenant, user);
    }

    /** A hash over the holds that count for these datasets, by which one sees that they are others now. */
    public String fingerprint(Collection<String> datasets, Instant at) {
        return Fingerprint.of(database.query(
                "select concat_ws(' ', scope, tenant_id, user_id) from skillforge.active_holds(cast(? as text[]), ?)"
                        + " order by 1",
                row -> row.getString(1),
                RowSql.array(datasets),
                at));
    }

    private static HoldView row(ResultSet row) throws SQLException {
        return new HoldView(
                Columns.uuid(row, "id"),
                row.getString("scope"),
                row.getString("dataset"),
                Columns.uuid(row, "tenant_id"),
                Columns.uuid(row, "user_id"),
                row.getString("reason"),
                row.getString("placed_by"),
                Columns.instant(row, "placed_at"),
                Columns.instant(row, "until"),
                Columns.instant(row, "released_at"),
                row.getString("released_by"));
    }
}
