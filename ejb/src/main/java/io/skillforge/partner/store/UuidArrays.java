package io.skillforge.partner.store;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ids as the text of an array, for statements that cast it. */
final class UuidArrays {

    private UuidArrays() {}

    static String of(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
