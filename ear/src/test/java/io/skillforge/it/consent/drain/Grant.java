package io.skillforge.it.consent.drain;

import java.time.Instant;

/** A row of consent_grants. */
record Grant(String purpose, Instant granted, String grantedBy, Instant revoked, String revokedBy) {

    boolean open() {
        return revoked == null;
    }

    /** The newest moment it tells. */
    Instant newest() {
        if (granted == null || revoked != null && revoked.isAfter(granted)) {
            return revoked;
        }
        return granted;
    }

    Grant closed(Instant at, String by) {
        return new Grant(purpose, granted, grantedBy, at, by);
    }

    Grant confirmed(Instant at, String by) {
        return new Grant(purpose, at, by, revoked, revokedBy);
    }
}
