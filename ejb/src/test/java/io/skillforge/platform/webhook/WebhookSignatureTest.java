package io.skillforge.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    private static final String ID = "msg_1";
    /** Printed in the specification, with the rest. */
    private static final String PUBLISHED = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final long TIME = 1614265330L;
    private static final String BODY = "{\"test\": 2432232314}";
    /** By another hand: Python's hmac.new(bytes(range(32)), b"msg_1.1614265330." + body, sha256). */
    private static final String SIGNATURE = "v1,GWvjEzx3AphU7wha3hNZPXJnymF9Fg+ZdvPQqWPOjZ0=";

    private final byte[] key = WebhookSignature.key(secret(32));

    private static String secret(int length) {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }
    private final byte[] key = WebhookSignature.key(PUBLISHED);

    @Test
    @DisplayName("A signature is what the recipe of the specification gives")
    void signsByTheRecipe() {
        assertThat(WebhookSignature.sign(key, ID, TIME, BODY)).isEqualTo(SIGNATURE);
        assertThat(WebhookSignature.matches(key, ID, TIME, BODY, SIGNATURE)).isTrue();
    }

    @Test
    void oneOfSeveralSignaturesIsEnough() {
        assertThat(WebhookSignature.matches(key, ID, TIME, BODY, "v1,AAAA v2,BBBB " + SIGNATURE))
                .isTrue();
        assertThat(WebhookSignature.matches(key, ID, TIME, BODY, "v1,AAAA v2,BBBB"))
                .isFalse();
        assertThat(WebhookSignature.matches(key, ID, TIME, BODY, "")).isFalse();
    }

    @Test
    void idTimeBodyAndKeyAreAllSigned() {
        assertThat(WebhookSignature.matches(key, ID + "x", TIME, BODY, SIGNATURE))
                .isFalse();
        assertThat(WebhookSignature.matches(key, ID, TIME + 1, BODY, SIGNATURE)).isFalse();
        assertThat(WebhookSignature.matches(key, ID, TIME, BODY + " ", SIGNATURE))
                .isFalse();
        var other = key.clone();
        other[0]++;
        assertThat(WebhookSignature.matches(other, ID, TIME, BODY, SIGNATURE)).isFalse();
    }

    @Test
    void refusesSecretsOfAnotherShape() {
        assertThatThrownBy(() -> WebhookSignature.key(secret(32).substring(6)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WebhookSignature.key(secret(5))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WebhookSignature.key("whsec_not base64")).isInstanceOf(IllegalArgumentException.class);
    }
}
