package io.skillforge.web.person;

import io.skillforge.person.UserView;
import io.skillforge.web.locking.VersionedJson;
import java.time.Instant;
import java.util.UUID;

/** A living account. What says who somebody is, is left out when the person's keys were destroyed. */
public record UserJson(
        UUID id,
        String tenant,
        String externalRef,
        String email,
        String phone,
        String givenName,
        String familyName,
        String preferredLocale,
        String timezone,
        String consentVersion,
        Instant consentSignedAt,
        boolean marketingOptIn,
        boolean active,
        Instant lastActiveAt,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements VersionedJson {

    static UserJson from(UserView user) {
        var details = user.details();
        return new UserJson(
                user.id(),
                user.tenant(),
                user.externalRef(),
                details.email(),
                details.phone(),
                details.givenName(),
                details.familyName(),
                details.preferredLocale(),
                details.timezone(),
                user.consentVersion(),
                user.consentSignedAt(),
                user.marketingOptIn(),
                user.active(),
                user.lastActiveAt(),
                user.rowVersion(),
                user.createdAt(),
                user.updatedAt());
    }

    /** A record would tell the values. */
    @Override
    public String toString() {
        return "UserJson[" + id + "]";
    }
}
