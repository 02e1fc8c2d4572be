package io.skillforge.it.partner;

import io.skillforge.platform.sql.Database;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Writes people and exports, and reads what became of them, past all services. */
final class Fixture {

    private final Database database;

    Fixture(Database database) {
        this.database = database;
    }

    static String code(UUID tenant) {
        return "p" + tenant.toString().substring(0, 13);
    }

    UUID tenant() {
        var tenant = UUID.randomUUID();
        database.update("""
                insert into skillforge.partner_tenancy (id, partner_code, partner_name, terms_accepted_at)
                values (?, ?, 'A partner', now())
                """, tenant, code(tenant));
        return tenant;
    }

    /** Somebody who agrees to sharing since yesterday. */
    UUID learner(UUID tenant) {
        var user = UUID.randomUUID();
        database.update(
                """
                insert into skillforge.users
                       (id, partner_tenant_id, external_ref, email, email_index, consent_version, consent_signed_at)
                values (?, ?, ?, ?, ?, '1', now())
                """,
                user,
                tenant,
                user.toString(),
                new byte[] {1},
                user.toString().getBytes(StandardCharsets.UTF_8));
        database.update("""
                insert into skillforge.consent_grants (id, tenant_id, user_id, purpose, granted_at, granted_source)
                values (gen_random_uuid(), ?, ?, 'partner_sharing', now() - interval '1 day', 'test')
                """, tenant, user);
        return user;
    }

    /** An export in a state, with one item of each person in the same one, or with none. */
    UUID export(UUID tenant, String status, String itemStatus, List<UUID> users) {
        var export = UUID.randomUUID();
        database.update("""
                insert into skillforge.partner_exports (id, tenant_id, status, requested_by, items)
                values (?, ?, ?, 'test', ?)
                """, export, tenant, status, users.size());
        for (var user : users) {
            database.update("""
                    insert into skillforge.partner_export_items (id, export_id, tenant_id, user_id, status)
                    values (gen_random_uuid(), ?, ?, ?, ?)
                    """, export, tenant, user, itemStatus);
        }
        return export;
    }

    /** What autovacuum has long done where exports are in use: without it every statement goes through all items of a tenant. */
    void analyse() {
        database.update("analyze");
    }

    /** The states of a person's items. */
    List<String> items(UUID user) {
        return texts("select status from skillforge.partner_export_items where user_id = ? order by 1", user);
    }

    /** Items of a person that a recall names, one for each time it is named. */
    List<String> recalled(UUID user) {
        return texts("""
                select item.id::text
                  from skillforge.outbox message
                  cross join lateral jsonb_array_elements_text(message.payload -> 'items') named (id)
                  join skillforge.partner_export_items item on cast(item.id as text) = named.id
                 where message.type = 'export.recalled' and item.user_id = ?
                """, user);
    }

    /**
     * Items of a tenant that were delivered and withdrawn, and that not exactly one recall names. No join of the two: without
     * statistics PostgreSQL compares each with each, which took minutes.
     */
    List<String> notRecalledOnce(UUID tenant) {
        return texts("""
                select id || ' is named by ' || sum(named) || ' recalls'
                  from (select cast(id as text) as id, 0 as named, true as recalled
                          from skillforge.partner_export_items
                         where tenant_id = ? and status = 'recalled'
                        union all
                        select jsonb_array_elements_text(payload -> 'items'), 1, false
                          from skillforge.outbox
                         where type = 'export.recalled') items
                 group by id
                having bool_or(recalled) and sum(named) <> 1
                """, tenant);
    }

    boolean blocked(UUID user) {
        return !texts("select purpose from skillforge.consent_blocklist where user_id = ?", user)
                .isEmpty();
    }

    List<String> texts(String sql, Object... parameters) {
        return database.query(sql, row -> row.getString(1), parameters);
    }
}
