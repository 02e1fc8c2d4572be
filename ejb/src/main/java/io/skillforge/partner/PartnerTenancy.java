package io.skillforge.partner;

import io.skillforge.audit.AuditEvent;
import io.skillforge.audit.AuditTrail;
import io.skillforge.partner.domain.PartnerCode;
import io.skillforge.partner.store.PartnerStore;
import io.skillforge.partner.store.PartnerStore.PartnerRow;
import io.skillforge.platform.crypto.KeyPurpose;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.FieldInvalidException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.id.Ids;
import io.skillforge.platform.sql.RowVersions;
import io.skillforge.platform.tenant.Scopes;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.privacy.Owner;
import io.skillforge.privacy.PersonVault;
import io.skillforge.privacy.Place;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The partners: who they are, and under which terms. */
@Stateless
@TenantScoped
public class PartnerTenancy {

    @Inject
    PartnerStore partners;

    @Inject
    PersonVault vault;

    @Inject
    AuditTrail audit;

    @Inject
    Scopes scopes;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** By code, without their contacts; a partner's own people see their partner only. @param after a code, or null */
    public List<PartnerView> list(String after, int rows) {
        return partners.page(scopes.required(), after, rows).stream()
                .map(PartnerRow::view)
                .toList();
    }

    /** A partner with its contact. */
    public PartnerView find(UUID tenant) {
        var row = partners.find(tenant).orElseThrow(PartnerTenancy::unknown);
        var contact = vault.open(contactOf(tenant), row.contact());
        var view = row.view();
        var details = view.details();
        return new PartnerView(
                view.id(),
                view.code(),
                new PartnerDetails(details.name(), contact, details.dataRegion(), details.slaTier()),
                view.termsAcceptedAt(),
                view.offboardingAt(),
                view.rowVersion(),
                view.createdAt(),
                view.updatedAt());
    }

    /** Refuses a code that is taken or reserved. */
    public PartnerView create(NewPartner partner) {
        if (PartnerCode.isReserved(partner.code())) {
            throw new FieldInvalidException("/code", "reserved", "This code names something else here; choose another");
        }
        var id = ids.next();
        var contact = vault.seal(contactOf(id), partner.details().contactEmail());
        partners.insert(id, partner, contact, clock.instant());
        audit.record(event("partner.created", id, partner.code()));
        return find(id);
    }

    public PartnerView update(UUID tenant, long version, PartnerDetails details) {
        RowVersions.check(partners.lock(tenant).orElseThrow(PartnerTenancy::unknown), version);
        partners.update(tenant, details, vault.seal(contactOf(tenant), details.contactEmail()), clock.instant());
        var partner = find(tenant);
        audit.record(event("partner.updated", tenant, partner.code()));
        return partner;
    }

    private static Place contactOf(UUID tenant) {
        return new Place(Owner.tenant(tenant), KeyPurpose.PII_PARTNER, "partner_tenancy", "contact_email", tenant);
    }

    static AuditEvent event(String type, UUID tenant, String code) {
        return AuditEvent.of(type).about(tenant, null).on("partner", code);
    }

    static DomainException unknown() {
        return new DomainException(ProblemKind.TENANT_UNKNOWN, "There is no partner with that code");
    }
}
