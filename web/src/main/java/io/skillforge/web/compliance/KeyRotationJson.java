package io.skillforge.web.compliance;

import io.skillforge.privacy.RotationView;

/** How far a rotation is; while more remains than is unreadable, the same request goes on with it. */
public record KeyRotationJson(
        String purpose, String keyId, boolean dryRun, boolean newKey, long rewrapped, long remaining, long unreadable) {

    static KeyRotationJson from(RotationView rotation) {
        return new KeyRotationJson(
                rotation.purpose(),
                rotation.keyId(),
                rotation.dryRun(),
                rotation.newKey(),
                rotation.rewrapped(),
                rotation.remaining(),
                rotation.unreadable());
    }
}
