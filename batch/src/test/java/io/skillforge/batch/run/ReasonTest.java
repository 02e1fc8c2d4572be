package io.skillforge.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {

    @Test
    void isTheSentenceOfTheDomain() {
        var cause = new IllegalStateException("deeper");
        var domain = new DomainException(ProblemKind.RELEASE_REJECTED, "Skills.txt is empty", cause);

        assertThat(Reason.of(domain)).isEqualTo("Skills.txt is empty");
        assertThat(Reason.of(new RuntimeException("wrapped", domain))).isEqualTo("Skills.txt is empty");
    }

    @Test
    void isElseWhatFailedFirst() {
        var root = new IllegalStateException("disk full");

        assertThat(Reason.of(new RuntimeException("a", new RuntimeException("b", root))))
                .isEqualTo("disk full");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\n\n"})
    void isTheKindOfAFailureThatSaysNothing(String message) {
        assertThat(Reason.of(new IllegalStateException(message))).isEqualTo("IllegalStateException");
    }

    @Test
    void isOneLineOfBoundedLength() {
        assertThat(Reason.of(new IllegalStateException("\nERROR: no\n  Detail: none")))
                .isEqualTo("ERROR: no");
        assertThat(Reason.of(new IllegalStateException("x".repeat(501)))).isEqualTo("x".repeat(500) + "…");
        assertThat(Reason.of(new IllegalStateException("x".repeat(500)))).hasSize(500);
    }

    @Test
    void isUnknownWithoutFailure() {
        assertThat(Reason.of(null)).isEqualTo("unknown");
    }
}
