package io.skillforge.privacy;

/**
 * A key that was dropped, or would be.
 *
 * @param dataKeys how many data keys it wraps; while there are any it is not dropped
 */
public record RetirementView(String purpose, String keyId, boolean dryRun, long dataKeys) {}
