package io.skillforge.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EverydayWordsTest {

    @Test
    void putsLongFormsForShortOnes() {
        assertThat(EverydayWords.replaced(List.of("acct", "mgr"))).containsExactly("accountant", "manager");
        assertThat(EverydayWords.replaced(List.of("florist"))).containsExactly("florist");
    }

    @Test
    void dropsWordsAroundTheOccupation() {
        assertThat(EverydayWords.bare(List.of("i", "want", "jobs", "roofer"))).containsExactly("roofer");
        assertThat(EverydayWords.bare(List.of("jobs"))).containsExactly("jobs");
    }

    /** Asking for nothing but such words ended in an error once. */
    @Test
    void leavesAlonePhrasesOfNothingElse() {
        assertThat(EverydayWords.replaced(List.of("jobs"))).containsExactly("jobs");
        assertThat(EverydayWords.replaced(List.of("remote", "jobs"))).containsExactly("remote", "jobs");
    }

    @Test
    void knowsWhatTitlesCallSomethingElse() {
        assertThat(EverydayWords.like("kid")).contains("child");
        assertThat(EverydayWords.like("xylophone")).isEmpty();
    }
}
