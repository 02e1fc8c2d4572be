package io.skillforge.privacy;

/**
 * A key as operators see it.
 *
 * @param purpose what it protects, or {@link KeyRotation#SIGNING}
 * @param current whether it is the one that wraps or signs; the others only unwrap or verify
 * @param dataKeys how many data keys it wraps; null for one that signs
 */
public record KeyView(String purpose, String id, boolean current, Long dataKeys) {}
