package io.skillforge.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skillforge.platform.error.ParameterInvalidException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @ValueSource(
            strings = {
                "15-",
                "15-1",
                "15-1252",
                "15-1252.",
                "15-1252.00",
                "151252",
                "15125200",
                "15 1252",
                "SOC 15-1252",
                "15\u20131252"
            })
    void knowsTheStartOfOne(String text) {
        assertThat(OnetCode.isStartOfOne(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "15-1252,    15-1252.00",
        "15-1200,    15-1252.00;15-1211.00",
        "15-0000,    15-2011.00;15-1252.00;15-1211.00",
        "151211,     15-1211.00",
        "onet 15-12, 15-1252.00;15-1211.00",
        "99-9999,    ''"
    })
    void findsCodesByTheirStartAndByTheirGroup(String text, String found) {
        var codes = List.of("15-2011.00", "15-1252.00", "15-1211.00", "29-1141.00");
        assertThat(codes.stream().filter(OnetCode.startingLike(text, codes)).collect(Collectors.joining(";")))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "15", "911", "151252001", "nurse", "15-12521", "15-125.0", "15-1252.000", "15-a"})
    void takesOtherTextForWords(String text) {
        assertThat(OnetCode.isStartOfOne(text)).isFalse();
    }
}
