package io.skillforge.web.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTest {

    /** The caller at 192.0.2.1 claims to be 198.51.100.9; the last proxy is 203.0.113.1. */
    @ParameterizedTest
    @CsvSource({"0, 203.0.113.1", "1, 192.0.2.1", "2, 198.51.100.9", "9, 198.51.100.9"})
    void countsFromTheNearest(String proxies, String address) {
        assertThat(new Proxies(proxies).address("203.0.113.1", List.of("198.51.100.9, 192.0.2.1")))
                .isEqualTo(address);
    }

    @Test
    void withoutTheHeaderItIsWhoConnected() {
        assertThat(new Proxies("1").address("192.0.2.1", List.of())).isEqualTo("192.0.2.1");
    }

    @Test
    void severalHeadersAreOneList() {
        assertThat(new Proxies("2").address("203.0.113.1", List.of("198.51.100.9", "192.0.2.1")))
                .isEqualTo("198.51.100.9");
    }

    @Test
    void aWordThatMeansNothingEndsTheStart() {
        assertThatThrownBy(() -> new Proxies("yes")).hasMessageContaining("SKILLFORGE_PROXIES");
    }
}
