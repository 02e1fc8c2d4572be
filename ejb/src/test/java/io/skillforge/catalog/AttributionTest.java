package io.skillforge.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("CAT-6 Data can name their release, licence and attribution")
class AttributionTest {

    @Test
    void quotesTheLicenceLineAndSaysThatTheDataWereModified() {
        assertThat(text("onet", "30.1"))
                .startsWith(
                        "O*NET 30.1 Database by the U.S. Department of Labor, Employment and Training Administration"
                                + " (USDOL/ETA). Used under the CC BY 4.0 license.")
                .contains("SkillForge has modified all or some of this information");
    }

    @ParameterizedTest
    @ValueSource(strings = {"local-1", "ci-1", "30.1"})
    void doesNotPassAFixtureForARelease(String version) {
        assertThat(text("fixture", version))
                .doesNotStartWith("O*NET")
                .contains("fixture " + version, "SkillForge's own");
    }

    private static String text(String source, String version) {
        return Attribution.of(new ReleaseView(1, source, version, null, Instant.EPOCH))
                .text();
    }
}
