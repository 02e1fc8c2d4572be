package io.skillforge.web.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedOriginsTest {

    @Test
    void noneUnlessNamed() {
        assertThat(new AllowedOrigins(null).allows("https://app.example")).isFalse();
        assertThat(new AllowedOrigins("").allows("https://app.example")).isFalse();
        var origins = new AllowedOrigins("https://app.example, http://localhost:3000");
        assertThat(origins.allows("https://app.example")).isTrue();
        assertThat(origins.allows("http://localhost:3000")).isTrue();
        assertThat(origins.allows("https://app.example.evil.example")).isFalse();
        assertThat(origins.allows(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "app.example", "https://app.example/", "null"})
    void whatIsNoOriginEndsTheStart(String setting) {
        assertThatThrownBy(() -> new AllowedOrigins(setting)).hasMessageContaining("SKILLFORGE_CORS_ORIGINS");
    }
}
