package io.skillforge.population.domain;

import io.skillforge.platform.crypto.KeyPurpose;
import io.skillforge.privacy.ClearValue;
import io.skillforge.privacy.Owner;
import io.skillforge.privacy.Place;
import java.time.Instant;
import java.util.UUID;

/** A person who is being made, and the rows they leave. */
record Learner(UUID id, Pool.Partner partner, Dice dice, Instant joined, Instant asOf, Pool pool, Rows rows) {

    UUID tenant() {
        return partner.tenant();
    }

    /** A moment since they joined. */
    Instant moment() {
        return dice.moment(joined, asOf);
    }

    ClearValue sealed(KeyPurpose purpose, SeedTable table, String column, UUID row, String text) {
        var owner = Owner.person(tenant(), id);
        return new ClearValue(new Place(owner, purpose, table.code(), column, row), text);
    }
}
