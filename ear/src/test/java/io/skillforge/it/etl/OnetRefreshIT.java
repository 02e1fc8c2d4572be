package io.skillforge.it.etl;

import static io.skillforge.it.etl.SampleRelease.OCCUPATIONS;
import static io.skillforge.it.etl.SampleRelease.SKILLS;
import static io.skillforge.it.etl.SampleRelease.TECHNOLOGIES;
import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.ReferenceData;
import io.skillforge.it.Refresh;
import io.skillforge.it.ServerTest;
import io.skillforge.it.TestServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ServerTest
class OnetRefreshIT {

    private static final Path FIXTURE = TestServer.PROJECT.resolve("ops/fixtures/onet/ci");

    private final ReferenceData data = ReferenceData.ofServer();

    @TempDir
    Path folder;

    @BeforeEach
    void beginWithNothing() {
        data.empty();
    }

    @Test
    void loadsTheFixture() throws IOException {
        var run = Refresh.of(FIXTURE).with("triggered-by", "a test").run().succeeded();

        var occupations = records("occupations.json");
        var skills = records("skills.json");
        var ratings = records("occupation_skills.json");
        assertThat(data.count("occupations")).isEqualTo(occupations.size());
        assertThat(data.count("tasks")).isEqualTo(records("tasks.json").size());
        var rated =
                ratings.stream().map(rating -> rating.getString("skillCode")).collect(Collectors.toSet());
        assertThat(data.count("skills")).isEqualTo(kinds(skills, rated, "skill", "technology"));
        assertThat(data.count("knowledge")).isEqualTo(kinds(skills, rated, "knowledge"));
        assertThat(data.count("abilities")).isEqualTo(kinds(skills, rated, "ability"));
        assertThat(data.count("occupation_skills")
                        + data.count("knowledge_requirements")
                        + data.count("occupation_abilities"))
                .isEqualTo(ratings.size());
        assertThat(data.number("select sum(cardinality(alternative_titles)) from skillforge.occupations"))
                .isEqualTo(elements(occupations, "alternativeTitles"));
        assertThat(data.count("related_occupations")).isEqualTo(elements(occupations, "related"));
        assertThat(data.count("education_training")).isEqualTo(elements(occupations, "education"));

        assertThat(
                        data.rows(
                                "select source, version, release_date::text, status, run_id::text from skillforge.data_releases"))
                .containsExactly(List.of(
                        "fixture", "ci-1", "2026-11-01", "current", run.log().getString("runId")));
        assertThat(run.counts("occupations").getInt("inserted")).isEqualTo(occupations.size());
        assertThat(run.counts("Task Statements.txt").getInt("read"))
                .isEqualTo(records("tasks.json").size());
        assertThat(run.rejects()).isEmpty();
        assertThat(run.steps().stream().map(step -> step.getString("step")).distinct())
                .containsExactly("acquire", "stage", "normalise", "check", "publish", "rebuild", "verify");
        assertThat(run.steps()).allMatch(step -> step.getString("status").equals("succeeded"));
        assertThat(data.number("select count(*) from reporting.onet_occupation_overview"))
                .isEqualTo(occupations.size());
    }

    @Test
    void loadingTheSameReleaseAgainWritesNothing() {
        Refresh.of(FIXTURE).run().succeeded();
        var before = data.versions();

        var again = Refresh.of(FIXTURE).run();
        assertThat(again.status()).isEqualTo("unchanged");
        assertThat(again.execution().getString("exitStatus")).isEqualTo("unchanged");
        assertThat(data.versions()).isEqualTo(before);

        var forced = Refresh.of(FIXTURE).with("force", "true").run().succeeded();
        assertThat(forced.changes()).isZero();
        assertThat(forced.counts("occupations").getInt("unchanged")).isEqualTo((int) data.count("occupations"));
        assertThat(data.versions()).isEqualTo(before);
    }

    @Test
    void dryRunTellsWhatItWouldChangeAndChangesNothing() {
        Refresh.of(SampleRelease.version("40.0").folder(folder)).run().succeeded();
        var before = data.versions();

        var next = Refresh.of(secondRelease().zip(folder)).with("max-row-delta", "50");
        var dry = next.with("dry-run", "true").run().succeeded();
        assertThat(dry.log().getBoolean("dryRun")).isTrue();
        assertThat(dry.execution().getString("exitStatus")).isEqualTo("dry-run");
        assertThat(data.versions()).isEqualTo(before);

        var real = next.with("dry-run", "false").run().succeeded();
        assertThat(dry.changes()).isEqualTo(real.changes()).isPositive();
        for (var table : List.of("occupations", "occupation_skills", "tasks", "skills", "related_occupations")) {
            assertThat(dry.counts(table)).isEqualTo(real.counts(table));
        }
    }

    @Test
    void aNewReleaseKeepsWhatWas() {
        Refresh.of(SampleRelease.version("40.0").folder(folder)).run().succeeded();
        var first = data.number("select id from skillforge.data_releases where status = 'current'");
        var run = Refresh.of(secondRelease().zip(folder))
                .with("max-row-delta", "50")
                .run()
                .succeeded();
        var second = data.number("select id from skillforge.data_releases where status = 'current'");

        // What came.
        assertThat(occupation("51-4041.00")).containsExactly("false", String.valueOf(second));
        assertThat(ratingsOf("51-4041.00")).isEqualTo(16);
        // What went: retired, not deleted, since others may point at it; its ratings only in history.
        assertThat(occupation("47-2111.00")).containsExactly("true", String.valueOf(second));
        assertThat(ratingsOf("47-2111.00")).isZero();
        assertThat(data.number("""
                select count(*) from history.occupation_skills h join skillforge.occupations o on o.id = h.occupation_id
                 where o.onet_code = '47-2111.00' and h.source_release = ? and h.until_release = ?
                """, (int) first, (int) second)).isEqualTo(16);
        // What changed: the new version here, the old one in history.
        assertThat(data.rows("select description from skillforge.occupations where onet_code = '29-1141.00'"))
                .containsExactly(List.of("Does something else now"));
        assertThat(data.rows("""
                select description, until_release::text from history.occupations where onet_code = '29-1141.00'
                """)).containsExactly(List.of("Does \"what\" occupation 7 does", String.valueOf(second)));
        assertThat(importance("15-1252.00", SampleRelease.skill(1))).isEqualTo("4.99");
        // What stayed: not even written.
        assertThat(occupation("11-1011.00")).containsExactly("false", String.valueOf(first));
        assertThat(data.number(
                        "select count(*) from skillforge.occupation_skills where source_release = ?", (int) first))
                .isEqualTo(10 * 16 - 16 - 1 - 1);

        // What the books say.
        assertThat(data.rows("""
                select table_name, kind, row_key, coalesce(changed_columns::text, '') from skillforge.data_changes
                 where release_id = ? and (table_name = 'occupations' or row_key like 'invented-tool-%')
                   and table_name in ('occupations', 'skills')
                 order by table_name, kind, row_key
                """, (int) second))
                .containsExactly(
                        List.of("occupations", "added", "51-4041.00", ""),
                        List.of("occupations", "changed", "29-1141.00", "{description}"),
                        List.of("occupations", "retired", "47-2111.00", ""),
                        List.of("skills", "added", "invented-tool-20", ""),
                        List.of("skills", "retired", "invented-tool-9", ""));
        assertThat(changes("occupation_skills", second))
                .containsExactly(List.of("added", "16"), List.of("changed", "1"), List.of("retired", "17"));
        assertThat(run.counts("occupation_skills"))
                .containsEntry("inserted", Json.createValue(16))
                .containsEntry("updated", Json.createValue(1))
                .containsEntry("retired", Json.createValue(17));
        assertThat(data.rows("select status, version from skillforge.data_releases order by id"))
                .containsExactly(List.of("superseded", "40.0"), List.of("current", "40.1"));
    }

    @Test
    void whatComesBackIsRevived() {
        var first = SampleRelease.version("40.0").folder(folder);
        Refresh.of(first).run().succeeded();
        var before = data.text("select id from skillforge.occupations where onet_code = '47-2111.00'");
        Refresh.of(secondRelease().zip(folder))
                .with("max-row-delta", "50")
                .run()
                .succeeded();
        Refresh.of(first).with("max-row-delta", "50").run().succeeded();

        assertThat(data.text("select id from skillforge.occupations where onet_code = '47-2111.00'"))
                .isEqualTo(before);
        assertThat(occupation("47-2111.00").get(0)).isEqualTo("false");
        assertThat(occupation("51-4041.00").get(0)).isEqualTo("true");
        assertThat(ratingsOf("47-2111.00")).isEqualTo(16);
    }

    @Test
    void aJumpOfRowCountsIsHeld() {
        Refresh.of(SampleRelease.version("40.0").folder(folder)).run().succeeded();
        var before = data.versions();

        var torso = SampleRelease.version("40.1");
        SampleRelease.CODES.subList(3, 10).forEach(torso::withoutOccupation);
        var held = Refresh.of(torso.folder(folder)).run();
        assertThat(held.status()).isEqualTo("failed");
        assertThat(held.reason()).contains("5.0 %", "occupation_skills from 160 to 48 rows", "max-row-delta");
        assertThat(data.versions()).isEqualTo(before);
    }

    /** One occupation comes, one goes, one has other words, one rating moves, one technology is no longer used. */
    private static TextReleaseBuilder secondRelease() {
        var release = SampleRelease.version("40.1").withoutOccupation("47-2111.00");
        SampleRelease.occupation(release, "51-4041.00", 20);
        return release.set(
                        OCCUPATIONS, release.line(OCCUPATIONS, "29-1141.00"), "Description", "Does something else now")
                .set(SKILLS, release.line(SKILLS, "15-1252.00", SampleRelease.skill(1)), "Data Value", "4.99")
                .remove(TECHNOLOGIES, release.line(TECHNOLOGIES, "15-1253.00", "C++"));
    }

    private List<String> occupation(String code) {
        return data
                .rows(
                        "select retired_at is not null, source_release from skillforge.occupations where onet_code = ?",
                        code)
                .get(0)
                .stream()
                .map(value -> value.equals("t") ? "true" : value.equals("f") ? "false" : value)
                .toList();
    }

    private long ratingsOf(String code) {
        return data.number("""
                select count(*) from skillforge.occupation_skills s
                  join skillforge.occupations o on o.id = s.occupation_id where o.onet_code = ?
                """, code);
    }

    private String importance(String code, String skill) {
        return data.text("""
                select importance from skillforge.occupation_skills r
                  join skillforge.occupations o on o.id = r.occupation_id
                  join skillforge.skills s on s.id = r.skill_id
                 where o.onet_code = ? and s.code = ?
                """, code, skill);
    }

    private List<List<String>> changes(String table, long release) {
        return data.rows("""
                select kind, count(*)::text from skillforge.data_changes where table_name = ? and release_id = ?
                 group by kind order by kind
                """, table, (int) release);
    }

    private static List<JsonObject> records(String file) throws IOException {
        try (var reader = Json.createReader(Files.newInputStream(FIXTURE.resolve(file)))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    /** How many skills of these kinds some occupation needs. */
    private static int kinds(List<JsonObject> skills, Set<String> rated, String... kinds) {
        Predicate<JsonObject> wanted =
                skill -> List.of(kinds).contains(skill.getString("kind")) && rated.contains(skill.getString("code"));
        return (int) skills.stream().filter(wanted).count();
    }

    private static int elements(List<JsonObject> records, String array) {
        return records.stream()
                .mapToInt(record -> record.getJsonArray(array).size())
                .sum();
    }
}
