package io.skillforge.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.catalog.SkillResolution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkillMatchTest {

    @ParameterizedTest
    @CsvSource({
        "pyton, Python, true",
        "postgressql, PostgreSQL, true",
        "critical thinkng, Critical Thinking, true",
        "go, Go, true",
        "java, Kava Works, false",
        "c, C#, false"
    })
    void isCertainOfTypingErrorsOnly(String text, String name, boolean certain) {
        assertThat(SkillMatch.spelling(text, name) >= SkillResolution.CERTAIN).isEqualTo(certain);
    }

    @ParameterizedTest
    @CsvSource({
        "excel, Microsoft Excel, true",
        "sap, SAP software, true",
        "programming in java, Java, false",
        "thinking, Critical Thinking, false",
        "cooking, Python, false"
    })
    void isCertainOfANameWithoutItsVendor(String text, String name, boolean certain) {
        assertThat(SkillMatch.words(text, name) >= SkillResolution.CERTAIN).isEqualTo(certain);
    }
}
