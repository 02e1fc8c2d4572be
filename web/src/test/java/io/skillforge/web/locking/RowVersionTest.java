package io.skillforge.web.locking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowVersionTest {

    @Test
    void readsTheVersionOfATag() {
        assertThat(RowVersion.required("\"7\"")).isEqualTo(7);
        assertThat(RowVersion.required(" \"7\" ")).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "7", "W/\"7\"", "\"7\", \"8\"", "\"\"", "\"99999999999999999999\"", "\"-7\""})
    void whatIsNoTagOfOursFitsNoVersion(String header) {
        assertThat(RowVersion.required(header)).isEqualTo(-1);
    }

    @Test
    void demandsOne() {
        assertThatThrownBy(() -> RowVersion.required(null))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.kind())
                        .isEqualTo(ProblemKind.IF_MATCH_REQUIRED));
    }
}
