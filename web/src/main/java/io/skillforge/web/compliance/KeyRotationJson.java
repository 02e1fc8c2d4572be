package io.skillforge.web.compliance;

import io.skillforge.privacy.RotationView;

/** How far a rotation is; while {@code remaining} is not 0, the same request goes on with it. */
public record KeyRotationJson(
        String purpose, String keyId, boolean dryRun, boolean newKey, long rewrapped, long remaining) {

    static KeyRotationJson from(RotationView rotation) {
        return new KeyRotationJson(
                rotation.purpose(),
                rotation.keyId(),
                rotation.dryRun(),
                rotation.newKey(),
                rotation.rewrapped(),
                rotation.remaining());
    }
}
