package io.skillforge.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.catalog.CatalogRequirementsView;
import io.skillforge.catalog.OccupationRequirementsView;
import io.skillforge.catalog.ReleaseView;
import io.skillforge.catalog.RequirementView;
import io.skillforge.catalog.TechnologyView;
import io.skillforge.matching.OccupationFitView;
import io.skillforge.matching.Variant;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    private static final TechnologyView PYTHON = new TechnologyView("python", "Python", true, true);
    private static final TechnologyView SQL = new TechnologyView("sql", "SQL", true, false);

    private static final List<OccupationRequirementsView> OCCUPATIONS = List.of(
            occupation("11-0001.00", List.of(PYTHON, SQL), "a", "b"),
            occupation("11-0002.00", List.of(), "a", "b"),
            occupation("11-0003.00", List.of(PYTHON), "a", "b"),
            occupation("11-0004.00", List.of(), "a"),
            occupation("11-0005.00", List.of(SQL), "c"),
            occupation("11-0006.00", List.of(PYTHON)));

    private final Snapshot snapshot = snapshot(OCCUPATIONS);

    @Test
    void ranksByScoreThenTechnologiesThenCode() {
        var holdings = new Holdings();
        holdings.addSkill("a", new Held(5, null));
        holdings.addTechnology("python");
        holdings.addTechnology("sql");
        assertThat(codes(rank(snapshot, holdings)))
                .containsExactly("11-0004.00", "11-0001.00", "11-0003.00", "11-0002.00", "11-0005.00");
    }

    @Test
    void leavesOutWhatHasNothingInCommonOrWasNotRated() {
        var holdings = new Holdings();
        holdings.addTechnology("python");
        var fits = rank(snapshot, holdings);
        assertThat(codes(fits)).containsExactly("11-0001.00", "11-0003.00");
        assertThat(fits).allMatch(fit -> fit.score().score() == 0);
    }

    @Test
    @DisplayName("MAT-1 The same request against the same release gives the same answer")
    void answersTheSameWhateverOrderTheCatalogIsReadIn() {
        var random = new Random(41);
        for (var round = 0; round < 20; round++) {
            var shuffled = new ArrayList<>(OCCUPATIONS);
            Collections.shuffle(shuffled, random);
            var holdings = new Holdings();
            holdings.addTechnology(round % 2 == 0 ? "sql" : "python");
            holdings.addTechnology("python");
            holdings.addTechnology("sql");
            holdings.addSkill("b", new Held(1, 1.0));
            holdings.addSkill("b", new Held(3, null));
            assertThat(rank(snapshot(shuffled), holdings)).isEqualTo(rank(snapshot, holdings));
        }
    }

    @Test
    void whoWorksInAnOccupationFitsIt() {
        var occupation = OCCUPATIONS.get(0);
        var fit = snapshot.fit(occupation, Holdings.of(occupation), Variant.UNWEIGHTED);
        assertThat(fit.score().score()).isEqualTo(100);
        assertThat(fit.missing()).isEmpty();
        assertThat(fit.weak()).isEmpty();
        assertThat(fit.technologiesToLearn()).isEmpty();
    }

    @Test
    void technologiesToLearnAreThoseInDemand() {
        var fit = snapshot.fit(OCCUPATIONS.get(0), new Holdings(), Variant.UNWEIGHTED);
        assertThat(fit.technologiesToLearn()).containsExactly(PYTHON);
    }

    @Test
    void whatWasNotRatedHasNoScore() {
        assertThat(snapshot.fit(OCCUPATIONS.get(5), new Holdings(), Variant.UNWEIGHTED)
                        .score())
                .isNull();
    }

    private static List<OccupationFitView> rank(Snapshot snapshot, Holdings holdings) {
        return snapshot.rank(snapshot.rated(), holdings, Variant.UNWEIGHTED, fit -> true);
    }

    private static Snapshot snapshot(List<OccupationRequirementsView> occupations) {
        var release = new ReleaseView(1, "onet", "30.1", null, Instant.parse("2026-11-21T10:00:00Z"));
        return Snapshot.of(new CatalogRequirementsView(release, occupations));
    }

    private static OccupationRequirementsView occupation(
            String code, List<TechnologyView> technologies, String... skills) {
        var required = Stream.of(skills)
                .map(skill -> new RequirementView(skill, skill, new BigDecimal("3.5"), new BigDecimal("4.00"), 3))
                .toList();
        return new OccupationRequirementsView(code, code, 3, "11-0000", required, technologies, List.of());
    }

    private static List<String> codes(List<OccupationFitView> fits) {
        return fits.stream().map(fit -> fit.occupation().onetCode()).toList();
    }
}
