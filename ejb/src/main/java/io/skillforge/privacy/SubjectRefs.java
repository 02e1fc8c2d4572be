package io.skillforge.privacy;

import io.skillforge.platform.crypto.HashKey;
import io.skillforge.platform.crypto.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** How the audit trail, receipts and logs name a person: who has only the name can neither read nor guess who it is. */
@ApplicationScoped
public class SubjectRefs {

    @Inject
    KeyedHash hashes;

    /** 32 bytes. */
    public byte[] of(UUID user) {
        return hashes.of(HashKey.SUBJECT_REF, user.toString());
    }
}
