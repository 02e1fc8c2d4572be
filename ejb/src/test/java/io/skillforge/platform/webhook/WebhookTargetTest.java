package io.skillforge.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTargetTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://192.0.2.7/hook", "https://[2001:db8::7]:8443/hook"})
    void allowsTheWorldByTls(String url) {
        assertThat(WebhookTarget.isAllowed(URI.create(url), false)).isTrue();
        assertThat(WebhookTarget.isAllowed(URI.create(url), true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "192.168.7.7",
                "172.16.0.1",
                "169.254.169.254",
                "[fe80::1]",
                "[fd00::1]",
                "0.0.0.0",
                "224.0.0.1"
            })
    void refusesTheOwnNetwork(String host) {
        assertRefused("https://" + host + "/latest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.0.2.7/hook", "https://user@192.0.2.7/", "ftp://192.0.2.7/", "https:///nowhere"})
    void refusesPlainTextAndOtherShapes(String url) {
        assertRefused(url);
    }

    private static void assertRefused(String url) {
        assertThat(WebhookTarget.isAllowed(URI.create(url), false)).isFalse();
        assertThat(WebhookTarget.isAllowed(URI.create(url), true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/hook", "https://[::1]/hook", "http://localhost/hook"})
    void allowsThisMachineOnlyToItsDeveloper(String url) {
        assertThat(WebhookTarget.isAllowed(URI.create(url), true)).isTrue();
        assertThat(WebhookTarget.isAllowed(URI.create(url), false)).isFalse();
    }
}
