package io.skillforge.population.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.platform.id.Ids;
import io.skillforge.privacy.ClearValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PopulationTest {

    private static final long SEED = 1;
    private static final Instant NOW = Instant.parse("2026-11-21T05:00:00Z");
    private static final Pool.Partner DIRECT =
            new Pool.Partner(Ids.named("partner", "direct"), "direct", List.of(), null);
    private static final Pool POOL = pool();

    @Test
    void areTheSamePeopleForTheSameSeed() {
        assertThat(written(1, 50)).isEqualTo(written(1, 50));
        assertThat(written(1, 50)).doesNotContainAnyElementsOf(written(2, 50));
    }

    @Test
    void doNotDependOnHowManyThereAre() {
        assertThat(written(SEED, 100)).containsAll(written(SEED, 10));
    }

    @Test
    void haveEverythingAttached() {
        var rows = learners(SEED, 9);

        assertThat(rows.byTable().keySet()).containsExactlyInAnyOrder(SeedTable.values());
        assertThat(values(rows, SeedTable.ASSESSMENTS, 5))
                .containsOnly("scheduled", "processing", "completed", "cancelled");
        assertThat(values(rows, SeedTable.NOTIFICATIONS, 8))
                .containsOnly("pending", "scheduled", "sent", "read", "failed", "archived");
        assertThat(values(rows, SeedTable.NOTIFICATIONS, 4)).containsOnly("marketing", "notifications");
        assertThat(values(rows, SeedTable.CONSENT_GRANTS, 3))
                .containsOnly("marketing", "notifications", "analytics", "partner_sharing");
        assertThat(rows.byTable().get(SeedTable.EXPERIENCES)).hasSizeBetween(9, 36);
        assertThat(rows.byTable().get(SeedTable.USERS)).hasSize(9);
    }

    @Test
    void comeWithoutAPartnerOneInTen() {
        var users = learners(SEED, 100).byTable().get(SeedTable.USERS);

        var ofTenant = users.stream().collect(Collectors.groupingBy(row -> row[1], Collectors.counting()));

        assertThat(ofTenant).hasSize(4).containsEntry(DIRECT.tenant(), 10L).containsValues(30L);
    }

    @Test
    void haveIdsAndAddressesOfTheirOwn() {
        var users = learners(SEED, 3000).byTable().get(SeedTable.USERS);

        assertThat(new HashSet<>(users.stream().map(row -> row[0]).toList())).hasSize(3000);
        assertThat(users.stream().map(row -> ((UUID) row[0]).version())).containsOnly(7);
        assertThat(users.stream().map(row -> ((Indexed) row[4]).email()))
                .doesNotHaveDuplicates()
                .allMatch(email -> email.matches("[a-z.0-9-]+@[a-z-]+\\.example"));
    }

    @Test
    void didWhatTheyDidInTheLastFourteenMonths() {
        var rows = learners(SEED, 200);

        for (var table : List.of(SeedTable.USER_ACTIVITY, SeedTable.SESSION_EVENTS)) {
            assertThat(rows.byTable().get(table))
                    .extracting(row -> (Instant) row[1])
                    .allMatch(at ->
                            at.isAfter(NOW.minus(Duration.ofDays(426))) && at.isBefore(NOW.plus(Duration.ofHours(2))));
        }
        assertThat(rows.byTable().get(SeedTable.EXPERIENCES))
                .allMatch(row -> row[8] == null || !((LocalDate) row[8]).isBefore((LocalDate) row[7]));
    }

    @Test
    void areNamedOnlyInWhatWillBeSealed() {
        var rows = learners(SEED, 20);
        var clear = rows.byTable().values().stream()
                .flatMap(List::stream)
                .flatMap(Arrays::stream)
                .filter(ClearValue.class::isInstance)
                .map(value -> ((ClearValue) value).text())
                .collect(Collectors.toSet());

        assertThat(written(rows)).noneMatch(line -> clear.stream().anyMatch(text -> line.contains(text)));
    }

    private static List<String> written(long seed, int count) {
        return written(learners(seed, count));
    }

    /** Every row as a line; values that will be sealed show nothing but their place. */
    private static List<String> written(Rows rows) {
        return rows.byTable().entrySet().stream()
                .flatMap(table -> table.getValue().stream().map(row -> table.getKey() + Arrays.toString(row)))
                .toList();
    }

    private static List<String> values(Rows rows, SeedTable table, int column) {
        return rows.byTable().get(table).stream()
                .map(row -> Objects.toString(row[column]))
                .toList();
    }

    private static Rows learners(long seed, int count) {
        var rows = new Rows();
        for (var number = 1; number <= count; number++) {
            Population.addLearner(rows, DIRECT, POOL, seed, number, NOW);
        }
        return rows;
    }

    private static Pool pool() {
        var occupations = IntStream.range(0, 40)
                .mapToObj(each -> new Pool.Occupation(
                        Ids.named("occupation", "" + each), "15-12%02d.00".formatted(each), "Occupation " + each))
                .toList();
        var skills = IntStream.range(0, 30)
                .mapToObj(each -> Ids.named("skill", "" + each))
                .toList();
        var pathways = Pathways.to(occupations).stream()
                .map(pathway -> new Pool.Pathway(pathway.id(), pathway.occupation()))
                .toList();
        var partners = Population.partners(3).stream()
                .map(partner -> new Pool.Partner(
                        partner.id(),
                        partner.code(),
                        Population.advisors(SEED, partner.code(), 4),
                        Population.export(SEED, partner.code())))
                .toList();
        return new Pool(occupations, skills, pathways, partners);
    }
}
