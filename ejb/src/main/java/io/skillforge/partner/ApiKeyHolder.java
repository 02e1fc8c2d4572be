package io.skillforge.partner;

import java.util.UUID;

/** Whom a key that holds stands for. @param slaTier the partner's, by which its requests are counted */
public record ApiKeyHolder(UUID keyId, String partnerCode, String slaTier, ApiKeyScope scope) {}
