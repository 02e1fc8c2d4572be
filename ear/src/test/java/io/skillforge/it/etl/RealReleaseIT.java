package io.skillforge.it.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.skillforge.it.Api;
import io.skillforge.it.ReferenceData;
import io.skillforge.it.Refresh;
import io.skillforge.it.ServerTest;
import io.skillforge.it.TestServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * O*NET's own releases, where they lie beside the project; they are not part of it. One story in the order of its chapters,
 * because each load takes seconds and builds on the one before.
 */
@ServerTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealReleaseIT {

    private static final Path RELEASES = TestServer.PROJECT.resolveSibling("shared/data/onet");
    private static final Path R30 = RELEASES.resolve("db_30_1_text.zip");
    private static final Path R29 = RELEASES.resolve("db_29_1_text.zip");
    private static final Path STAND_INS = RELEASES.resolve("standins_30_1_RANDOM.zip");

    private static final ReferenceData DATA = ReferenceData.ofServer();

    @TempDir
    Path folder;

    @BeforeAll
    static void begin() {
        assumeTrue(Files.exists(R30), () -> "Not tested: there is no " + RELEASES + " with O*NET's releases");
        DATA.empty();
    }

    @Test
    @Order(1)
    void loads30_1WithItsFigures() {
        var run = Refresh.of(R30).run().succeeded();

        assertThat(run.rejects()).hasSize(1).anySatisfy(RealReleaseIT::isTheValueOutOfItsScale);
        assertThat(run.log().getString("release")).isEqualTo("30.1");
        assertThat(DATA.text("select release_date from skillforge.data_releases where status = 'current'"))
                .isEqualTo("2025-12-01");
        assertThat(DATA.count("occupations")).isEqualTo(1016);
        assertThat(DATA.number("select count(distinct soc_code) from skillforge.occupations"))
                .isEqualTo(867);
        assertThat(run.counts("Skills.txt").getInt("read")).isEqualTo(62_580);
        assertThat(figures("occupation_skills r join skillforge.skills s on s.id = r.skill_id and s.kind = 'skill'"))
                .containsExactly("31290", "31290", "81143.73", "894");
        assertThat(figures("knowledge_requirements r")).containsExactly("29502", "29502", "67053.56", "894");
        assertThat(figures("occupation_abilities r")).containsExactly("46488", "46488", "115133.03", "894");
        assertThat(DATA.number("select sum(cardinality(alternative_titles)) from skillforge.occupations"))
                .isEqualTo(56_505);
        assertThat(DATA.count("tasks")).isEqualTo(18_796);
        assertThat(DATA.number("select count(distinct occupation_id) from skillforge.tasks"))
                .isEqualTo(923);
        assertThat(run.counts("Technology Skills.txt").getInt("read")).isEqualTo(32_773);
        assertThat(DATA.number("""
                select count(distinct r.occupation_id)
                  from skillforge.occupation_skills r
                  join skillforge.skills s on s.id = r.skill_id and s.kind = 'technology'
                """)).isEqualTo(923);
        assertThat(DATA.rows("""
                select s.name, r.importance::text
                  from skillforge.occupation_skills r
                  join skillforge.skills s on s.id = r.skill_id
                  join skillforge.occupations o on o.id = r.occupation_id
                 where o.onet_code = '15-1252.00' and s.kind = 'skill'
                 order by r.importance desc, s.name
                 limit 3
                """))
                .containsExactly(
                        List.of("Programming", "4.00"),
                        List.of("Critical Thinking", "3.88"),
                        List.of("Judgment and Decision Making", "3.62"));
        assertThat(acquired(run)).contains("Work Context.txt", "Work Activities.txt", "Task Ratings.txt");
    }

    @Test
    @Order(2)
    void loadingItAgainWritesNothing() {
        var before = DATA.versions();
        assertThat(Refresh.of(R30).run().status()).isEqualTo("unchanged");
        assertThat(Refresh.of(R30).with("force", "true").run().succeeded().changes())
                .isZero();
        assertThat(DATA.versions()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void loads29_1AndRejectsItsFaults() {
        var run = Refresh.of(R29).with("max-row-delta", "100").run().succeeded();

        assertThat(run.rejects()).hasSize(3).anySatisfy(RealReleaseIT::isTheValueOutOfItsScale);
        assertThat(run.rejects().stream()
                        .filter(reject -> reject.getString("file").equals("Alternate Titles.txt")))
                .hasSize(2);
        assertThat(DATA.number("""
                select count(distinct r.occupation_id)
                  from skillforge.occupation_skills r
                  join skillforge.skills s on s.id = r.skill_id and s.kind = 'skill'
                """)).isEqualTo(879);
        // The release has no Abilities: those of 30.1 stay.
        assertThat(run.counts("occupation_abilities")).isNull();
        assertThat(DATA.count("occupation_abilities")).isEqualTo(46_488);
        assertThat(acquired(run)).contains("Abilities.txt");
    }

    @Test
    @Order(4)
    void returnsTo30_1WithTheDocumentedDifferences() {
        Refresh.of(R30).with("max-row-delta", "100").run().succeeded();

        assertThat(DATA.rows("""
                select kind, count(*)::text
                  from skillforge.data_changes c
                 where release_id = (select id from skillforge.data_releases where status = 'current')
                   and table_name = 'occupation_skills'
                   and row_key in (select code from skillforge.skills where kind = 'skill')
                 group by kind
                 order by kind
                """)).containsExactly(List.of("added", "525"), List.of("changed", "2205"));
        assertThat(figures("occupation_skills r join skillforge.skills s on s.id = r.skill_id and s.kind = 'skill'"))
                .containsExactly("31290", "31290", "81143.73", "894");
        assertThat(DATA.count("data_releases")).isEqualTo(3);
    }

    @Test
    @Order(5)
    void loadsTheFilesThatOnlyAWholeReleaseHas() throws IOException {
        unpack(R30);
        unpack(STAND_INS);
        var run = Refresh.of(folder).with("max-row-delta", "100").run().succeeded();

        assertThat(run.rejects()).hasSize(1).anySatisfy(RealReleaseIT::isTheValueOutOfItsScale);
        assertThat(acquired(run)).doesNotContain("absent, their tables stay: Work");
        assertThat(DATA.count("work_context"))
                .isEqualTo(run.counts("Work Context.txt").getInt("read"))
                .isGreaterThan(200_000);
        assertThat(2 * DATA.count("work_activities"))
                .isEqualTo(run.counts("Work Activities.txt").getInt("read"))
                .isGreaterThan(60_000);
        assertThat(DATA.number(
                        "select count(*) from skillforge.tasks where relevance is not null and frequency is not null"))
                .isGreaterThan(10_000);
    }

    @Test
    @Order(6)
    void searchFindsWhatPeopleMean() throws IOException {
        var judged = Files.readAllLines(TestServer.PROJECT.resolve("ops/benchmarks/search-quality/judged.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .toList();
        long first = judged.stream().filter(query -> rank(query) == 0).count();
        long amongTen = judged.stream().filter(query -> rank(query) >= 0).count();
        assertThat(first / (double) judged.size()).isGreaterThan(0.87);
        assertThat(amongTen / (double) judged.size()).isGreaterThan(0.96);
    }

    /** Where in the first ten the first right answer stands, or -1. */
    private static int rank(String[] query) {
        var right = List.of(query[1].split(" "));
        var path = "/api/v1/occupations?limit=10&q=" + URLEncoder.encode(query[0], StandardCharsets.UTF_8);
        var codes = Api.anonymous().get(path).json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("onetCode"))
                .toList();
        return codes.stream()
                .filter(right::contains)
                .findFirst()
                .map(codes::indexOf)
                .orElse(-1);
    }

    /** Rows, rows with both ratings, sum of importance, occupations. */
    private static List<String> figures(String from) {
        return DATA.rows("""
                select count(*), count(*) filter (where importance is not null and level is not null), sum(importance),
                       count(distinct occupation_id)
                  from skillforge.%s
                """.formatted(from)).get(0);
    }

    /** 35-3023.00 has a work value of 0 on a scale from 1. */
    private static void isTheValueOutOfItsScale(JsonObject reject) {
        assertThat(reject.getString("file")).isEqualTo("Work Values.txt");
        assertThat(reject.getString("column")).isEqualTo("Data Value");
        assertThat(reject.getString("value")).isEqualTo("0.00");
        assertThat(reject.getString("reason")).contains("scale VH");
    }

    private static String acquired(Refresh.Run run) {
        return run.steps().get(0).getString("message");
    }

    private void unpack(Path archive) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    Files.copy(
                            zip,
                            folder.resolve(
                                    Path.of(entry.getName()).getFileName().toString()));
                }
            }
        }
    }
}
