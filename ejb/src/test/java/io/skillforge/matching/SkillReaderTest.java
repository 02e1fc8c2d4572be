package io.skillforge.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.catalog.SkillCandidate;
import io.skillforge.catalog.SkillCandidate.How;
import io.skillforge.catalog.SkillResolution;
import io.skillforge.catalog.SkillResolver;
import io.skillforge.matching.SkillReadingView.Status;
import io.skillforge.matching.domain.Held;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("MAT-3 A skill that cannot be resolved comes back with the nearest candidates and fails nothing")
class SkillReaderTest {

    private static final SkillCandidate PROGRAMMING =
            new SkillCandidate("2.B.3.e", "Programming", "skill", How.NAME, 1);
    private static final SkillCandidate SQL = new SkillCandidate("sql", "SQL", "technology", How.NAME, 1);
    private static final SkillCandidate MYSQL = new SkillCandidate("mysql", "MySQL", "technology", How.SPELLING, 0.7);

    private static final Map<String, List<SkillCandidate>> KNOWN = Map.of(
            "programming",
            List.of(PROGRAMMING),
            "2.B.3.e",
            List.of(PROGRAMMING),
            "sql",
            List.of(SQL, MYSQL),
            "mysq",
            List.of(MYSQL));

    private final SkillReader reader = new SkillReader();

    @BeforeEach
    void know() {
        reader.resolver = new SkillResolver() {
            @Override
            public List<SkillResolution> resolve(List<String> texts) {
                return texts.stream()
                        .map(text -> new SkillResolution(text, KNOWN.getOrDefault(text, List.of())))
                        .toList();
            }
        };
    }

    @Test
    void takesACodeForNothingElse() {
        var reading = reader.read(List.of(code("sql"), code("mysq"), text("mysq"), text("qqq")));
        assertThat(reading.skills().stream().map(SkillReadingView::status))
                .containsExactly(Status.LISTED, Status.UNRESOLVED, Status.LISTED, Status.UNRESOLVED);
        assertThat(reading.skills().get(1).candidates()).containsExactly(MYSQL);
        assertThat(reading.holdings().technologies()).containsExactly("mysql", "sql");
    }

    @Test
    void countsTheBetterOfTwoNamesForOneSkill() {
        var reading = reader.read(
                List.of(new GivenSkill(null, "programming", 2, 4.0), new GivenSkill("2.B.3.e", null, 3, null)));
        assertThat(reading.holdings().skills()).isEqualTo(Map.of("2.B.3.e", new Held(3, 4.0)));
    }

    private static GivenSkill code(String code) {
        return new GivenSkill(code, null, 3, null);
    }

    private static GivenSkill text(String text) {
        return new GivenSkill(null, text, 3, null);
    }
}
