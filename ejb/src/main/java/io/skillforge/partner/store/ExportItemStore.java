package io.skillforge.partner.store;

import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Table partner_export_items: who is in an export. */
@ApplicationScoped
public class ExportItemStore {

    /** The person agreed and is still with us; together with the question to the blocklist, which comes before. */
    static final String AGREED = """
             and exists (select from skillforge.users person
                          where person.partner_tenant_id = %1$s.tenant_id and person.id = %1$s.user_id
                            and person.deleted_at is null)
             and exists (select from skillforge.consent_grants consent
                          where consent.tenant_id = %1$s.tenant_id and consent.user_id = %1$s.user_id
                            and consent.purpose = 'partner_sharing' and consent.revoked_at is null)
            """;

    @Inject
    Database database;

    /** The tenant's living people with an open consent, by id, after a given one. */
    public List<UUID> candidates(UUID tenant, UUID after, int limit) {
        return database.query("""
                select person.id
                  from skillforge.users person
                  join skillforge.consent_grants consent
                    on consent.tenant_id = person.partner_tenant_id and consent.user_id = person.id
                 where person.partner_tenant_id = ? and person.deleted_at is null
                   and consent.purpose = 'partner_sharing' and consent.revoked_at is null
                   and (cast(? as uuid) is null or person.id > ?)
                 order by person.id
                 limit ?
                """, row -> Columns.uuid(row, "id"), tenant, after, after, limit);
    }

    /** @param people the new items' ids by person */
    public void insert(UUID export, UUID tenant, Map<UUID, UUID> people, Instant now) {
        var users = List.copyOf(people.keySet());
        database.update(
                """
                insert into skillforge.partner_export_items
                       (id, export_id, tenant_id, user_id, created_at, updated_at)
                select item.id, ?, item.tenant_id, item.user_id, ?, ?
                  from (select chosen.id, cast(? as uuid) tenant_id, chosen.user_id
                          from unnest(cast(? as uuid[]), cast(? as uuid[])) chosen (id, user_id)) item
                 where true
                """ + AGREED.formatted("item"),
                export,
                now,
                now,
                tenant,
                UuidArrays.of(users.stream().map(people::get).toList()),
                UuidArrays.of(users));
    }

    /** Items that wait, with their persons. */
    public Map<UUID, UUID> pending(UUID tenant, UUID export, int limit) {
        return items("""
                select id, user_id
                  from skillforge.partner_export_items
                 where tenant_id = ? and export_id = ? and status = 'pending'
                 order by id
                 limit ?
                """, tenant, export, limit);
    }

    /** Items that were delivered and not recalled, with their persons, in the order of their ids. */
    public Map<UUID, UUID> delivered(UUID tenant, UUID export, UUID after, int limit) {
        return items("""
                select id, user_id
                  from skillforge.partner_export_items
                 where tenant_id = ? and export_id = ? and status = 'delivered'
                   and (cast(? as uuid) is null or id > ?)
                 order by id
                 limit ?
                """, tenant, export, after, after, limit);
    }

    /** Answers how many. Only for persons that this transaction holds, after the blocklist was asked. */
    public int markDelivered(UUID tenant, List<UUID> items, Instant now) {
        return database.update("""
                update skillforge.partner_export_items item
                   set status = 'delivered', delivered_at = ?, updated_at = ?
                 where tenant_id = ? and id = any(cast(? as uuid[])) and status = 'pending'
                """ + AGREED.formatted("item"), now, now, tenant, UuidArrays.of(items));
    }

    /** Removes those of the items that are still pending. */
    public void withhold(UUID tenant, Collection<UUID> items) {
        database.update("""
                delete from skillforge.partner_export_items
                 where tenant_id = ? and id = any(cast(? as uuid[])) and status = 'pending'
                """, tenant, UuidArrays.of(items));
    }

    /** Item ids of a person, by export, which the partner was given. */
    public Map<UUID, List<UUID>> deliveredOf(UUID tenant, UUID user) {
        var byExport = new LinkedHashMap<UUID, List<UUID>>();
        database.query("""
                        select export_id, id
                          from skillforge.partner_export_items
                         where tenant_id = ? and user_id = ? and status = 'delivered'
                         order by export_id, id
                        """, row -> Map.entry(Columns.uuid(row, "export_id"), Columns.uuid(row, "id")), tenant, user)
                .forEach(item -> byExport.computeIfAbsent(item.getKey(), export -> new ArrayList<>())
                        .add(item.getValue()));
        return byExport;
    }

    public long countDelivered(Collection<UUID> users) {
        return database.one("""
                select count(*)
                  from skillforge.partner_export_items
                 where user_id = any(cast(? as uuid[])) and status = 'delivered'
                """, row -> row.getLong(1), UuidArrays.of(users));
    }

    private Map<UUID, UUID> items(String sql, Object... parameters) {
        var found = new LinkedHashMap<UUID, UUID>();
        database.query(sql, row -> Map.entry(Columns.uuid(row, "id"), Columns.uuid(row, "user_id")), parameters)
                .forEach(item -> found.put(item.getKey(), item.getValue()));
        return found;
    }
}
