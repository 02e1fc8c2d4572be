package io.skillforge.privacy;

import java.util.Objects;
import java.util.UUID;

/**
 * Whose value it is, and so whose data key seals it.
 *
 * @param user null when it is the tenant's own
 */
public record Owner(UUID tenant, UUID user) {

    public Owner {
        Objects.requireNonNull(tenant, "tenant");
    }

    public static Owner person(UUID tenant, UUID user) {
        return new Owner(tenant, Objects.requireNonNull(user, "user"));
    }

    public static Owner tenant(UUID tenant) {
        return new Owner(tenant, null);
    }

    public UUID id() {
        return user == null ? tenant : user;
    }
}
