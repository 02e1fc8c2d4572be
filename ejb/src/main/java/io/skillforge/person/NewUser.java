package io.skillforge.person;

import java.time.Instant;

/**
 * An account that is to be made.
 *
 * @param tenant code of the partner; null for the caller's own, or, for a caller who has none, for people without one
 * @param externalRef what the partner's or provider's sign-in calls the person
 * @param consentVersion text to which the person agreed
 */
public record NewUser(
        String tenant, String externalRef, String consentVersion, Instant consentSignedAt, UserDetails details) {}
