package io.skillforge.web.partner;

import io.skillforge.partner.PartnerView;
import io.skillforge.web.locking.VersionedJson;
import java.time.Instant;
import java.util.UUID;

/** A partner. {@code contactEmail} is left out in lists. */
public record PartnerJson(
        UUID id,
        String code,
        String name,
        String contactEmail,
        String dataRegion,
        String slaTier,
        Instant termsAcceptedAt,
        Instant offboardingAt,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements VersionedJson {

    static PartnerJson from(PartnerView partner) {
        var details = partner.details();
        return new PartnerJson(
                partner.id(),
                partner.code(),
                details.name(),
                details.contactEmail(),
                details.dataRegion(),
                details.slaTier(),
                partner.termsAcceptedAt(),
                partner.offboardingAt(),
                partner.rowVersion(),
                partner.createdAt(),
                partner.updatedAt());
    }

    /** A record would tell the address. */
    @Override
    public String toString() {
        return "PartnerJson[" + code + "]";
    }
}
