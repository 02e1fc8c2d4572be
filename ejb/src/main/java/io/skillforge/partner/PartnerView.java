package io.skillforge.partner;

import java.time.Instant;
import java.util.UUID;

/**
 * A partner.
 *
 * @param details in lists without the contact
 * @param offboardingAt null while the partner stays
 */
public record PartnerView(
        UUID id,
        String code,
        PartnerDetails details,
        Instant termsAcceptedAt,
        Instant offboardingAt,
        long rowVersion,
        Instant createdAt,
        Instant updatedAt) {}
