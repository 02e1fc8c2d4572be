package io.skillforge.matching.domain;

import io.skillforge.matching.Variant;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Assigns a variant by a hash: the same unit gets the same one on every node and after every restart. Raising the share
 * moves units to the weighted variant and none back.
 */
public final class Assignment {

    private static final String EXPERIMENT = "matching.importance-weighted:";
    private static final int PARTS = 100;

    private Assignment() {}

    /** @param percent how many of a hundred units get the weighted variant */
    public static Variant of(String unit, int percent) {
        return part(unit) < percent ? Variant.IMPORTANCE_WEIGHTED : Variant.UNWEIGHTED;
    }

    private static int part(String unit) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest((EXPERIMENT + unit).getBytes(StandardCharsets.UTF_8));
            return Math.floorMod(ByteBuffer.wrap(hash).getInt(), PARTS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
