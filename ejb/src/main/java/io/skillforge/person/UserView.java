package io.skillforge.person;

import java.time.Instant;
import java.util.UUID;

/**
 * A living account.
 *
 * @param tenant code of the partner
 * @param details opened; its values are null where the person's keys were destroyed
 */
public record UserView(
        UUID id,
        String tenant,
        String externalRef,
        UserDetails details,
        String consentVersion,
        Instant consentSignedAt,
        boolean marketingOptIn,
        boolean active,
        Instant lastActiveAt,
        long rowVersion,
        Instant createdAt,
        Instant updatedAt) {}
