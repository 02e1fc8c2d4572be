package io.skillforge.retention.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** A short name for content: SHA-256 in hex over its parts, one to a line. */
public final class Fingerprint {

    private Fingerprint() {}

    public static String of(Object... parts) {
        return of(Arrays.asList(parts));
    }

    public static String of(Collection<?> parts) {
        var text = parts.stream().map(String::valueOf).collect(Collectors.joining("\n"));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
