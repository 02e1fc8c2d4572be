package io.skillforge.partner.domain;

import java.util.Base64;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * What an API key looks like: a word by which people and secret scanners know it, and 256 random bits. Since nobody can try
 * that many, it is kept as a fast keyed hash, where a password would need a slow one.
 */
public final class ApiKeyText {

    private static final String WORD = "sfk_";
    private static final int BYTES = 32;
    private static final int SHOWN = 10;
    private static final Pattern SHAPE = Pattern.compile("sfk_[A-Za-z0-9_-]{43}");

    private ApiKeyText() {}

    public static String random(Random source) {
        var bytes = new byte[BYTES];
        source.nextBytes(bytes);
        return WORD + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether it can be a key at all; what cannot is not looked for. */
    public static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** What may be shown of a key for good: enough to tell a partner's keys apart. */
    public static String prefix(String key) {
        return key.substring(0, SHOWN);
    }
}
