package io.skillforge.retention;

import java.time.Instant;

/**
 * Asks for a hold. At least one of dataset, tenant and user is named.
 *
 * @param dataset null for all
 * @param tenant a partner's code; null for all
 * @param user a person's id or external reference; null for everybody
 * @param until when it ends by itself; null for when it is released
 */
public record NewHold(String dataset, String tenant, String user, String reason, String placedBy, Instant until) {}
