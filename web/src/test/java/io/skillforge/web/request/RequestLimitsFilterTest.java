package io.skillforge.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLimitsFilterTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "/api/v1/skills", "q=r%C3%A9sum%C3%A9", "q=%F0%9F%98%80", "q=a+b%20c", "%25"})
    void anAddressIsText(String address) {
        assertThat(RequestLimitsFilter.isText(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%", "%4", "q=%zz", "%00", "a%0Ab", "%7F", "%C3", "%C3%28", "%FF%FE", "%ED%A0%80", "%C0%80"})
    void orItIsRefused(String address) {
        assertThat(RequestLimitsFilter.isText(address)).isFalse();
    }
}
