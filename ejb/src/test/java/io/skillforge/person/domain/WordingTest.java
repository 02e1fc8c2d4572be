package io.skillforge.person.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skillforge.platform.error.FieldInvalidException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    @Test
    void composesLettersAndStripsSpace() {
        assertThat(Wording.text(" Zu\u0308rcher\u2003")).isEqualTo("Zürcher");
        assertThat(Wording.text("two  words")).isEqualTo("two  words");
    }

    @Test
    void whatSaysNothingIsNothing() {
        assertThat(Wording.text(null)).isNull();
        assertThat(Wording.text(" \t")).isNull();
        assertThat(Wording.phone(" ")).isNull();
        assertThat(Wording.locale("")).isNull();
        assertThat(Wording.zone(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"+41 44 000 00 00,  +41440000000", "(044) 000-00.00,   0440000000", "+1/555/0100,       +15550100"})
    void keepsTheDigitsOfANumber(String written, String kept) {
        assertThat(Wording.phone(written)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"DE-ch, de-CH", "en, en", "zh-hant-tw, zh-Hant-TW"})
    void writesLanguageTagsAsTheyAreWritten(String sent, String kept) {
        assertThat(Wording.locale(sent)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no tag", "x", "e1"})
    void refusesWhatIsNoLanguage(String tag) {
        assertThatThrownBy(() -> Wording.locale(tag))
                .isInstanceOfSatisfying(FieldInvalidException.class, refusal -> assertThat(refusal.pointer())
                        .isEqualTo("/preferredLocale"));
    }

    @Test
    void knowsZones() {
        assertThat(Wording.zone("Europe/Zurich")).isEqualTo("Europe/Zurich");
        assertThatThrownBy(() -> Wording.zone("Moon/Crater"))
                .isInstanceOfSatisfying(FieldInvalidException.class, refusal -> assertThat(refusal.pointer())
                        .isEqualTo("/timezone"))
                .hasMessageNotContaining("Moon");
    }

    @Test
    void nothingEndsBeforeItBegan() {
        var day = LocalDate.parse("2020-02-29");
        assertThat(new Period(day, day).end()).isEqualTo(day);
        assertThat(new Period(null, day).start()).isNull();
        assertThat(new Period(day, null).end()).isNull();
        assertThatThrownBy(() -> new Period(day, day.minusDays(1)))
                .isInstanceOfSatisfying(FieldInvalidException.class, refusal -> assertThat(refusal.pointer())
                        .isEqualTo("/endDate"));
    }
}
