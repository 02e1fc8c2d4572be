package io.skillforge.privacy;

import io.skillforge.platform.crypto.KeyPurpose;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Which data key: an owner has one for each purpose. */
public record KeyRef(UUID owner, KeyPurpose purpose) {

    static KeyRef of(Place place) {
        return new KeyRef(place.owner().id(), place.purpose());
    }

    /** What a data key is wrapped with, so that it does not unwrap as another person's. */
    byte[] binding() {
        return ("subject_keys|" + owner + "|" + purpose.code()).getBytes(StandardCharsets.UTF_8);
    }
}
