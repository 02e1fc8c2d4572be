package io.skillforge.it.etl;

import static io.skillforge.it.etl.SampleRelease.OCCUPATIONS;
import static io.skillforge.it.etl.SampleRelease.SKILLS;
import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Await;
import io.skillforge.it.BesideOthers;
import io.skillforge.it.Databases;
import io.skillforge.it.ReferenceData;
import io.skillforge.it.Refresh;
import io.skillforge.it.ServerProcess;
import io.skillforge.it.TestServer;
import io.skillforge.it.etl.Roadblock.Place;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One run, killed with its server in every step in turn, and restarted each time. It has a server and a database of its
 * own, since nobody else would survive that.
 */
@BesideOthers
class CrashRestartIT {

    private static final Duration LONGEST_STEP = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private ReferenceData data;
    private ServerProcess server;

    @Test
    void killedInEveryStepItEndsLikeAnUndisturbedRun() throws SQLException {
        var login = Databases.create(TestServer.postgres(), "skillforge_crash");
        data = new ReferenceData(login);
        try (var second = new ServerProcess(Path.of("target").toAbsolutePath().resolve("second-server"), login)) {
            server = second;
            server.start();
            var old = SampleRelease.version("40.0").folder(folder);
            var next = nextRelease().folder(folder);

            Refresh.of(server.api(), old).run().succeeded();
            var contentOfOld = data.content();
            refresh(next).run().succeeded();
            var contentOfNext = data.content();

            data.empty();
            Refresh.of(server.api(), old).run().succeeded();
            assertThat(data.content()).isEqualTo(contentOfOld);

            var execution = 0L;
            for (var place : Roadblock.IN_EVERY_STEP) {
                execution = killAt(place, execution, next);
                assertThat(data.content())
                        .as("after " + place)
                        .isEqualTo(place.published() ? contentOfNext : contentOfOld);
            }
            var run = Refresh.await(server.api(), Refresh.restart(server.api(), execution))
                    .succeeded();

            assertThat(data.content()).isEqualTo(contentOfNext);
            assertThat(run.log().getInt("attempts")).isEqualTo(Roadblock.IN_EVERY_STEP.size() + 1);
            assertThat(run.rejects()).isEmpty();
            tellsTheStory(run);
        }
    }

    /** Launches the job, or restarts what was killed before, kills the server at that place, and starts it again. */
    private long killAt(Place place, long killed, Path release) throws SQLException {
        long execution;
        try (var roadblock = Roadblock.at(place, data)) {
            execution = killed == 0 ? refresh(release).launch() : Refresh.restart(server.api(), killed);
            Await.untilTrue(
                    "the job is held up in " + place,
                    LONGEST_STEP,
                    () -> isRunning(place) && roadblock.isReached(ServerProcess.NODE));
            server.kill();
        }
        Await.untilTrue(
                "the database has noticed the death",
                LONGEST_STEP,
                () -> data.number(
                                "select count(*) from pg_stat_activity where application_name = ? and datname = current_database()",
                                ServerProcess.NODE)
                        == 0);
        server.start();

        var run = Refresh.await(server.api(), execution);
        assertThat(run.status()).isEqualTo("crashed");
        assertThat(run.reason()).contains("restart");
        assertThat(run.execution().getString("status")).isEqualTo("stopped");
        assertThat(run.execution().getString("reason")).isEqualTo(run.reason());
        return execution;
    }

    private boolean isRunning(Place place) {
        return data.number("""
                select count(*) from skillforge.etl_run_steps s join skillforge.etl_run_log r
                    on r.run_id = s.run_id and r.attempts = s.attempt and r.status = 'running'
                 where s.status = 'running' and s.step = ?
                """, place.step()) > 0;
    }

    /** Every attempt begins where the one before was killed. */
    private static void tellsTheStory(Refresh.Run run) {
        Map<Integer, List<String>> stepsOfAttempt = run.steps().stream()
                .collect(Collectors.groupingBy(
                        step -> step.getInt("attempt"),
                        Collectors.mapping(step -> step.getString("step"), Collectors.toList())));
        for (var i = 0; i < Roadblock.IN_EVERY_STEP.size(); i++) {
            var step = Roadblock.IN_EVERY_STEP.get(i).step();
            assertThat(stepsOfAttempt.get(i + 1)).endsWith(step);
            assertThat(stepsOfAttempt.get(i + 2)).startsWith(step);
            assertThat(run.steps())
                    .anyMatch(each -> each.getString("step").equals(step)
                            && each.getString("status").equals("crashed"));
        }
        // What was done before a kill is not done again.
        var done = run.steps().stream()
                .filter(step -> step.getString("status").equals("succeeded"))
                .map(step -> step.getString("step") + " " + step.getString("item", ""))
                .toList();
        assertThat(done).doesNotHaveDuplicates().contains("stage " + SKILLS, "normalise occupation_skills", "verify ");
    }

    private Refresh refresh(Path release) {
        return Refresh.of(server.api(), release).with("max-row-delta", "50");
    }

    private static TextReleaseBuilder nextRelease() {
        var release = SampleRelease.version("40.1").withoutOccupation("47-2111.00");
        SampleRelease.occupation(release, "51-4041.00", 20);
        return release.set(
                OCCUPATIONS, release.line(OCCUPATIONS, "29-1141.00"), "Description", "Does something else now");
    }
}
