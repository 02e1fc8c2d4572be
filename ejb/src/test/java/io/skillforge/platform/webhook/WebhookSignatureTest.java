package io.skillforge.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    /** Printed in the specification, with the rest. */
    private static final String PUBLISHED = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final long TIME = 1614265330L;
    private static final String BODY = "{\"test\": 2432232314}";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    private final byte[] key = WebhookSignature.key(PUBLISHED);

    @Test
    @DisplayName("The example of the specification has the signature that is printed there")
    void signsTheExample() {
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
        assertThatThrownBy(() -> WebhookSignature.key("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WebhookSignature.key("whsec_c2hvcnQ=")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WebhookSignature.key("whsec_not base64")).isInstanceOf(IllegalArgumentException.class);
    }
}
