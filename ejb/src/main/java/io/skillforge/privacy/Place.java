package io.skillforge.privacy;

import io.skillforge.platform.crypto.KeyPurpose;
import java.util.UUID;

/** Where a sealed value lies. It opens nowhere else: not in another row, another column, or for another owner. */
public record Place(Owner owner, KeyPurpose purpose, String table, String column, UUID row) {

    /** The associated data. The tenant is not in it, so that a person can move to another. */
    String binding() {
        return String.join("|", table, column, row.toString(), owner.id().toString(), purpose.code());
    }
}
