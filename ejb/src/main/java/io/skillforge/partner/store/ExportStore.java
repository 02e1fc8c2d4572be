package io.skillforge.partner.store;

import io.skillforge.partner.ExportView;
import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Table partner_exports. */
@ApplicationScoped
public class ExportStore {

    private static final String COLUMNS =
            "select id, tenant_id, status, items, delivered, withheld, created_at, delivered_at"
                    + " from skillforge.partner_exports";

    @Inject
    Database database;

    public void insert(UUID id, UUID tenant, String requestedBy, Instant now) {
        database.update("""
                insert into skillforge.partner_exports (id, tenant_id, requested_by, created_at) values (?, ?, ?, ?)
                """, id, tenant, requestedBy, now);
    }

    public Optional<ExportView> find(UUID tenant, UUID export) {
        return database.query(COLUMNS + " where tenant_id = ? and id = ?", ExportStore::view, tenant, export).stream()
                .findFirst();
    }

    public List<ExportView> list(UUID tenant, int limit) {
        return database.query(
                COLUMNS + " where tenant_id = ? order by created_at desc, id desc limit ?",
                ExportStore::view,
                tenant,
                limit);
    }

    /** Two deliveries of one export take turns. */
    public void lock(UUID tenant, UUID export) {
        database.query(
                "select id from skillforge.partner_exports where tenant_id = ? and id = ? for no key update",
                row -> Columns.uuid(row, "id"),
                tenant,
                export);
    }

    public void markReady(UUID tenant, UUID export) {
        database.update("""
                update skillforge.partner_exports
                   set status = 'ready',
                       items = (select count(*) from skillforge.partner_export_items item
                                 where item.tenant_id = partner_exports.tenant_id and item.export_id = partner_exports.id)
                 where tenant_id = ? and id = ? and status = 'preparing'
                """, tenant, export);
    }

    public void markFailed(UUID tenant, UUID export) {
        database.update("""
                update skillforge.partner_exports set status = 'failed'
                 where tenant_id = ? and id = ? and status = 'preparing'
                """, tenant, export);
    }

    public void addDelivered(UUID tenant, UUID export, int delivered) {
        database.update("""
                update skillforge.partner_exports set delivered = delivered + ? where tenant_id = ? and id = ?
                """, delivered, tenant, export);
    }

    /** Answers whether it was not yet delivered before. */
    public boolean markDelivered(UUID tenant, UUID export, Instant now) {
        return database.update("""
                        update skillforge.partner_exports
                           set status = 'delivered', delivered_at = ?, withheld = items - delivered
                         where tenant_id = ? and id = ? and status = 'ready'
                        """, now, tenant, export) == 1;
    }

    private static ExportView view(ResultSet row) throws SQLException {
        return new ExportView(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "tenant_id"),
                row.getString("status"),
                row.getInt("items"),
                row.getInt("delivered"),
                row.getInt("withheld"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "delivered_at"));
    }
}
