package io.skillforge.privacy;

/**
 * How far a rotation is.
 *
 * @param keyId the current key
 * @param newKey whether this call made it, or would; false when it goes on with an earlier rotation
 * @param rewrapped data keys that this call wrapped anew
 * @param remaining data keys that are still wrapped by older keys; the next call goes on with them
 * @param unreadable those among them that this call found not to unwrap: changed in the database, or their key is lost
 */
public record RotationView(
        String purpose,
        String keyId,
        boolean dryRun,
        boolean newKey,
        long rewrapped,
        long remaining,
        long unreadable) {}
