package io.skillforge.partner;

import java.time.Instant;

/** A partner that is to be. */
public record NewPartner(String code, PartnerDetails details, Instant termsAcceptedAt) {}
