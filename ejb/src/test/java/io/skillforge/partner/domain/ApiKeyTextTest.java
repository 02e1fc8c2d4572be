package io.skillforge.partner.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTextTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    void isRecognisedByItsShape() {
        var key = ApiKeyText.random(random);
        assertThat(ApiKeyText.isOne(key)).isTrue();
        assertThat(key).startsWith(ApiKeyText.prefix(key)).hasSizeGreaterThan(40);
    }

    @Test
    void isNeverTheSame() {
        assertThat(Stream.generate(() -> ApiKeyText.random(random)).limit(1000)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sfk_", "sfk_short", "key", "sfk_Jx3k9aJx3k9aJx3k9aJx3k9aJx3k9aJx3k9aJx3k9a!"})
    void whatCannotBeOneIsNotLookedFor(String text) {
        assertThat(ApiKeyText.isOne(text)).isFalse();
    }
}
