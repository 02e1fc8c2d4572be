package io.skillforge.partner.store;

import io.skillforge.partner.NewPartner;
import io.skillforge.partner.PartnerDetails;
import io.skillforge.partner.PartnerView;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Conditions;
import io.skillforge.platform.sql.Database;
import io.skillforge.platform.sql.Refusals;
import io.skillforge.platform.tenant.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Table partner_tenancy, without the tenant of those who have no partner. */
@ApplicationScoped
public class PartnerStore {

    private static final Refusals REFUSALS = Refusals.none()
            .on(
                    "uq_partner_tenancy__partner_code",
                    e -> new DomainException(
                            ProblemKind.PARTNER_CODE_TAKEN, "There is a partner with this code; choose another", e));

    private static final String SELECT = """
            select id, partner_code, partner_name, contact_email, data_region, sla_tier, terms_accepted_at,
                   offboarding_at, row_version, created_at, updated_at
              from skillforge.partner_tenancy
             where %s
             order by partner_code
             limit ?""";

    @Inject
    Database database;

    /** A partner as it lies there: the view has no contact yet, which is sealed. */
    public record PartnerRow(PartnerView view, byte[] contact) {}

    /** Those whom the scope may see, by code. */
    public List<PartnerRow> page(Scope scope, String after, int rows) {
        return list(
                new Conditions()
                        .and("partner_code <> 'direct'")
                        .andIfGiven("partner_code > ?", after)
                        .andIfGiven("id = ?", scope.tenant()),
                rows);
    }

    public Optional<PartnerRow> find(UUID tenant) {
        return list(new Conditions().and("partner_code <> 'direct'").and("id = ?", tenant), 1).stream()
                .findFirst();
    }

    /** The version of a partner that is about to be changed; whoever else wants to change it waits. */
    public Optional<Long> lock(UUID tenant) {
        var sql = """
                select row_version from skillforge.partner_tenancy
                 where id = ? and partner_code <> 'direct' for no key update""";
        return database.query(sql, row -> row.getLong(1), tenant).stream().findFirst();
    }

    public void insert(UUID id, NewPartner partner, byte[] contact, Instant at) {
        var details = partner.details();
        REFUSALS.run(() -> database.update(
                """
                insert into skillforge.partner_tenancy
                    (id, partner_code, partner_name, contact_email, data_region, sla_tier, terms_accepted_at,
                     created_at, updated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                partner.code(),
                details.name(),
                contact,
                details.dataRegion(),
                details.slaTier(),
                partner.termsAcceptedAt(),
                at,
                at));
    }

    public void update(UUID tenant, PartnerDetails details, byte[] contact, Instant at) {
        database.update("""
                update skillforge.partner_tenancy
                   set partner_name = ?, contact_email = ?, data_region = ?, sla_tier = ?,
                       row_version = row_version + 1, updated_at = ?
                 where id = ?
                """, details.name(), contact, details.dataRegion(), details.slaTier(), at, tenant);
    }

    private List<PartnerRow> list(Conditions conditions, int rows) {
        var parameters = new ArrayList<>(conditions.values());
        parameters.add(rows);
        return database.query(SELECT.formatted(conditions.sql()), PartnerStore::row, parameters.toArray());
    }

    private static PartnerRow row(ResultSet row) throws SQLException {
        var details = new PartnerDetails(
                row.getString("partner_name"), null, row.getString("data_region"), row.getString("sla_tier"));
        return new PartnerRow(
                new PartnerView(
                        Columns.uuid(row, "id"),
                        row.getString("partner_code"),
                        details,
                        Columns.instant(row, "terms_accepted_at"),
                        Columns.instant(row, "offboarding_at"),
                        row.getLong("row_version"),
                        Columns.instant(row, "created_at"),
                        Columns.instant(row, "updated_at")),
                row.getBytes("contact_email"));
    }
}
