package io.skillforge.partner.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressTest {

    @Test
    void isAnAddressOfAnotherMachine() {
        assertThat(WebhookAddress.isAllowed("https://hooks.acme.example/a?b=c", false))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080/x", "https://127.0.0.1", "http://[::1]:1"})
    void isThisMachineForDevelopersOnly(String address) {
        assertThat(WebhookAddress.isAllowed(address, true)).isTrue();
        assertThat(WebhookAddress.isAllowed(address, false)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.acme.example",
                "ftp://hooks.acme.example",
                "https://user:secret@acme.example",
                "https://acme.example/#part",
                "https:///path",
                "hooks.acme.example",
                "https://a b.example",
                ""
            })
    void isNothingElse(String address) {
        assertThat(WebhookAddress.isAllowed(address, true)).isFalse();
    }
}
