package io.skillforge.ops.database;

import io.skillforge.ops.OpsException;
import io.skillforge.ops.host.StateFolder;
import io.skillforge.ops.host.Subprocess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The embedded PostgreSQL on its data folder. It is a process of its own that outlives the command which started it,
 * and it is found again by the pid file that PostgreSQL itself keeps.
 */
final class PostgresCluster {
    static final String SUPERUSER = "postgres";

    private static final int START_SECONDS = 180;
    private static final int STOP_SECONDS = 60;
    private static final int SLACK_SECONDS = 10;
    // Sessions of a killed PostgreSQL live on until they notice; until then their memory is theirs.
    private static final String STILL_IN_USE = "shared memory block";
    private static final int MOST_TRIES = 30;
    private static final int PAUSE_MILLIS = 1_000;

    private final StateFolder state;
    private final PostgresFolder folder;

    PostgresCluster(StateFolder state) {
        this.state = state;
        this.folder = new PostgresFolder(state.postgres());
    }

    Optional<Postmaster> running() {
        return Postmaster.of(folder.data());
    }

    /** Makes the data folder when there is none, and starts; returns when connections are accepted. */
    void start(int port, Path superuserPassword) {
        var programs = PostgresBinaries.unpack(state.binaries());
        if (folder.exists()) {
            folder.requireVersionOf(programs);
            Postmaster.removeStale(folder.data());
        } else {
            folder.initialise(programs, SUPERUSER, superuserPassword);
        }
        folder.configure(port);
        var reason = attempt(programs);
        for (var tries = 1; reason.contains(STILL_IN_USE) && tries < MOST_TRIES; tries++) {
            pause();
            reason = attempt(programs);
        }
        if (!reason.isEmpty()) {
            throw OpsException.outOfReach(
                    "PostgreSQL did not start: " + reason + "; its log is " + state.postgresLog() + ".");
        }
    }

    /** Answers why it did not start, nothing when it did. */
    private String attempt(PostgresBinaries programs) {
        var logged = state.postgresLog().toFile().length();
        var ended = programs.run(
                START_SECONDS + SLACK_SECONDS,
                "pg_ctl",
                "start",
                "--wait",
                "--timeout=" + START_SECONDS,
                "--pgdata=" + folder.data(),
                "--log=" + state.postgresLog());
        return ended.well() ? "" : reason(ended, logged);
    }

    /** Ends all sessions, writes what is open, and stops. Data stay. */
    void stop() {
        var ended = PostgresBinaries.unpack(state.binaries())
                .run(
                        STOP_SECONDS + SLACK_SECONDS,
                        "pg_ctl",
                        "stop",
                        "--mode=fast",
                        "--timeout=" + STOP_SECONDS,
                        "--pgdata=" + folder.data());
        if (!ended.well() && running().isPresent()) {
            throw OpsException.outOfReach(
                    "PostgreSQL did not stop: " + ended.lastLine() + "; its log is " + state.postgresLog() + ".");
        }
    }

    /** PostgreSQL's own words for why it gave up, from what it logged in this attempt. */
    private String reason(Subprocess.Ended ended, long logged) {
        try (var log = Files.newInputStream(state.postgresLog())) {
            log.skipNBytes(logged);
            return new String(log.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("FATAL:"))
                    .map(line -> line.replaceFirst(".*FATAL:\\s*", ""))
                    .findFirst()
                    .orElse(ended.lastLine());
        } catch (IOException noLog) {
            return ended.lastLine();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw OpsException.outOfReach("Interrupted while PostgreSQL was starting.", interrupted);
        }
    }
}
