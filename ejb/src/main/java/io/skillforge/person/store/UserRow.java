package io.skillforge.person.store;

import io.skillforge.person.domain.Identity;
import io.skillforge.privacy.Person;
import java.time.Instant;

/** A row of users as it lies there: what says who it is stays sealed. */
public record UserRow(
        Person key,
        String externalRef,
        Identity identity,
        String preferredLocale,
        String timezone,
        String consentVersion,
        Instant consentSignedAt,
        boolean marketingOptIn,
        boolean active,
        Instant lastActiveAt,
        long rowVersion,
        Instant createdAt,
        Instant updatedAt) {}
