package io.skillforge.etl.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RejectTest {

    @Test
    void saysFileLineColumnAndMend() {
        assertThat(new Reject("Skills.txt", 7, "Data Value", "9", "lies outside scale LV", "correct it").sentence())
                .isEqualTo("Skills.txt line 7, column Data Value: lies outside scale LV; correct it");
    }

    @Test
    void saysRecordAndFieldOfAFixture() {
        assertThat(new Reject("tasks.json", 3, "type", "x", "is not allowed", "correct it").sentence())
                .isEqualTo("tasks.json record 3, field type: is not allowed; correct it");
    }

    @Test
    void meansTheWholeLineWithoutColumn() {
        assertThat(new Reject("Skills.txt", 7, null, "x", "has 2 columns", "complete the line").sentence())
                .isEqualTo("Skills.txt line 7: has 2 columns; complete the line");
    }

    @Test
    void keepsValuesShort() {
        assertThat(new Reject("f", 1, null, "x".repeat(200), "r", "m").value()).hasSize(200);
        assertThat(new Reject("f", 1, null, "x".repeat(9999), "r", "m").value()).isEqualTo("x".repeat(200) + "…");
        assertThat(new Reject("f", 1, null, null, "r", "m").value()).isNull();
    }

    @Test
    void keepsValuesThatTheDatabaseTakes() {
        assertThat(new Reject("f", 1, null, "a\0b", "r", "m").value()).isEqualTo("a\uFFFDb");
        assertThat(new Reject("f", 1, null, "x".repeat(199) + "😀".repeat(9), "r", "m").value())
                .isEqualTo("x".repeat(199) + "…");
    }
}
