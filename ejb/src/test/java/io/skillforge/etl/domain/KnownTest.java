package io.skillforge.etl.domain;

import static io.skillforge.etl.domain.TextReleaseBuilder.aRelease;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownTest {

    @TempDir
    Path temp;

    @Test
    void readsWhatRowsReferTo() throws IOException {
        var known = known(aRelease(), "Task Ratings.txt");

        assertThat(known.occupations()).containsExactlyInAnyOrder("15-1252.00", "21-1014.00", "35-3023.00");
        assertThat(known.elements()).contains("2.A.1.a", "1.D.1.a");
        assertThat(known.tasks()).containsExactlyInAnyOrder("101", "102");
        assertThat(known.scales().get("WI")).isEqualTo(new Known.Range(new BigDecimal("-3"), new BigDecimal("3")));
    }

    @Test
    void readsTasksOnlyForFilesThatReferToThem() throws IOException {
        assertThat(known(aRelease(), "Skills.txt").tasks()).isEmpty();
    }

    @Test
    void leavesOutWhatBrokeARule() throws IOException {
        var known = known(
                aRelease()
                        .adding("Occupation Data.txt", "15-1299|No code|x", "15-1253.00|n/a|No title")
                        .adding("Scales Reference.txt", "XX|No range|n/a|n/a"),
                "Skills.txt");

        assertThat(known.occupations()).hasSize(3);
        assertThat(known.scales()).doesNotContainKey("XX");
    }

    @ParameterizedTest
    @CsvSource({"0.99, false", "1, true", "1.00, true", "5.0, true", "5.01, false"})
    void holdsBothEndsOfARange(BigDecimal value, boolean holds) {
        assertThat(new Known.Range(new BigDecimal("1"), new BigDecimal("5")).holds(value))
                .isEqualTo(holds);
    }

    private Known known(TextReleaseBuilder release, String file) throws IOException {
        try (var input = ReleaseInput.open(release.folder(temp))) {
            return Known.of(input, Layout.onet().file(file));
        }
    }
}
