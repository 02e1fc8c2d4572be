package io.skillforge.platform.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The symmetric signature of Standard Webhooks, version 1: HMAC-SHA-256 over {@code id.timestamp.body}. The id and the time
 * are signed with the body, so that neither can be exchanged; whether the time is recent is for the caller to judge.
 */
public final class WebhookSignature {

    private static final String VERSION = "v1,";
    private static final String PREFIX = "whsec_";
    private static final int SHORTEST_KEY = 24;
    private static final int LONGEST_KEY = 64;

    private WebhookSignature() {}

    /** The key behind a secret as partners are given it: {@code whsec_} and 24 to 64 bytes in base64. */
    public static byte[] key(String secret) {
        if (!secret.startsWith(PREFIX)) {
            throw new IllegalArgumentException("A webhook secret starts with " + PREFIX);
        }
        var key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        if (key.length < SHORTEST_KEY || key.length > LONGEST_KEY) {
            throw new IllegalArgumentException(
                    "A webhook secret has " + SHORTEST_KEY + " to " + LONGEST_KEY + " bytes");
        }
        return key;
    }

    /** The value of the header {@code webhook-signature}. */
    public static String sign(byte[] key, String id, long timestamp, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var signed = id + '.' + timestamp + '.' + body;
            return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    /** Whether one of the signatures in the header is right; a sender that changes its key sends two, a space between. */
    public static boolean matches(byte[] key, String id, long timestamp, String body, String header) {
        var expected = sign(key, id, timestamp, body).getBytes(StandardCharsets.UTF_8);
        return Stream.of(header.split(" "))
                .anyMatch(given -> MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8)));
    }
}
