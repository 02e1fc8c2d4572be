package io.skillforge.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skillforge.platform.error.ParameterInvalidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnetCodeTest {

    @Test
    void takesACode() {
        assertThat(new OnetCode("15-1252.00").value()).isEqualTo("15-1252.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "15-1252", "15-1252.0", "15-1252.000", " 15-1252.00", "1５-1252.00", "15-1252,00"})
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> new OnetCode(text))
                .hasMessageContaining("15-1252.00")
                .isInstanceOfSatisfying(ParameterInvalidException.class, refusal -> assertThat(refusal.parameter())
                        .isEqualTo("onetCode"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"15-", "15-1", "15-1252", "15-1252.", "15-1252.00", "151252", "15125200"})
    void knowsTheStartOfOne(String text) {
        assertThat(OnetCode.isStartOfOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "15", "911", "151252001", "nurse", "15-12521", "15-125.0", "15-1252.000", "15-a"})
    void takesOtherTextForWords(String text) {
        assertThat(OnetCode.isStartOfOne(text)).isFalse();
    }
}
