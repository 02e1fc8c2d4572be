package io.skillforge.web.compliance;

import io.skillforge.privacy.KeyView;

/** A key, never its secret. */
public record KeyJson(String purpose, String id, boolean current, Long dataKeys) {

    static KeyJson from(KeyView key) {
        return new KeyJson(key.purpose(), key.id(), key.current(), key.dataKeys());
    }
}
