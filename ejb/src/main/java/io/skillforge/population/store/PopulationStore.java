package io.skillforge.population.store;

import io.skillforge.platform.sql.Database;
import io.skillforge.population.domain.Pathways;
import io.skillforge.population.domain.Pool;
import io.skillforge.population.domain.Population;
import io.skillforge.population.domain.SeedTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what people are made of, and writes them by the batch. */
@ApplicationScoped
public class PopulationStore {

    @Inject
    Database database;

    /** In the order of their codes, so that a seed means the same people whatever the order on disk. */
    public List<Pool.Occupation> occupations(int limit) {
        return database.query(
                """
                select id, onet_code, title
                  from skillforge.occupations
                 where retired_at is null
                 order by onet_code
                 limit ?
                """,
                row -> new Pool.Occupation(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                limit);
    }

    public List<UUID> skills(int limit) {
        var sql = "select id from skillforge.skills where retired_at is null order by code limit ?";
        return database.query(sql, row -> row.getObject(1, UUID.class), limit);
    }

    /** The ids of tenants by their codes, of those that are there. */
    public Map<String, UUID> tenants(Collection<String> codes) {
        return database
                .query(
                        "select partner_code, id from skillforge.partner_tenancy where partner_code = any(?)",
                        row -> Map.entry(row.getString(1), row.getObject(2, UUID.class)),
                        (Object) codes.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public void insertPartner(Population.Invented partner, byte[] contact, Instant at) {
        database.update(
                """
                insert into skillforge.partner_tenancy
                    (id, partner_code, partner_name, contact_email, data_region, sla_tier, terms_accepted_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """, partner.id(), partner.code(), partner.name(), contact, partner.region(), partner.tier(), at);
        database.update("insert into skillforge.partner_settings (tenant_id) values (?)", partner.id());
    }

    /** One that exists keeps its id: its title and target name it. */
    public int insertPathway(Pathways.Definition pathway) {
        return database.update(
                """
                insert into skillforge.learning_pathways
                    (id, source, title, target_occupation_id, steps, estimated_duration_days)
                values (?, 'curated', ?, ?, cast(? as jsonb), ?)
                on conflict do nothing
                """, pathway.id(), pathway.title(), pathway.occupation(), pathway.steps(), pathway.days());
    }

    /** Those of the population that are there. */
    public List<Pool.Pathway> pathways(List<Pathways.Definition> wanted) {
        return database.query(
                """
                select id, target_occupation_id
                  from skillforge.learning_pathways
                 where target_occupation_id = any(?) and title = any(?)
                 order by title, id
                """,
                row -> new Pool.Pathway(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                wanted.stream().map(Pathways.Definition::occupation).toArray(UUID[]::new),
                wanted.stream().map(Pathways.Definition::title).toArray(String[]::new));
    }

    public int insertExport(Pool.Partner partner, String requestedBy) {
        return database.update("""
                insert into skillforge.partner_exports (id, tenant_id, status, requested_by)
                values (?, ?, 'ready', ?)
                on conflict do nothing
                """, partner.export(), partner.tenant(), requestedBy);
    }

    /** Brings an export's numbers into line with who is in it now. */
    public void countExport(Pool.Partner partner) {
        database.update("""
                update skillforge.partner_exports e
                   set items = i.items, delivered = i.delivered
                  from (select count(*) as items, count(*) filter (where status <> 'pending') as delivered
                          from skillforge.partner_export_items
                         where tenant_id = ? and export_id = ?) i
                 where e.tenant_id = ? and e.id = ? and (e.items, e.delivered) <> (i.items, i.delivered)
                """, partner.tenant(), partner.export(), partner.tenant(), partner.export());
    }

    /** Who of these has an account. */
    public Set<UUID> accounts(List<UUID> ids) {
        return new HashSet<>(database.query(
                "select id from skillforge.users where id = any(?)", row -> row.getObject(1, UUID.class), (Object)
                        ids.toArray(UUID[]::new)));
    }

    /** Writes rows of one table with one statement. */
    public void insert(SeedTable table, List<Object[]> rows) {
        database.with(connection -> {
            try (var statement = connection.prepareStatement(table.insert())) {
                for (var column = 0; column < table.types().size(); column++) {
                    var type = table.types().get(column);
                    statement.setArray(column + 1, connection.createArrayOf(type, values(type, column, rows)));
                }
                return statement.executeUpdate();
            }
        });
    }

    /** The driver writes whatever has a text of its own as that text. */
    private static Object[] values(String type, int column, List<Object[]> rows) {
        if (type.equals("bytea")) {
            return rows.stream().map(row -> (byte[]) row[column]).toArray(byte[][]::new);
        }
        return rows.stream()
                .map(row -> row[column] == null ? null : row[column].toString())
                .toArray(String[]::new);
    }
}
