package io.skillforge.ops.database;

import io.skillforge.ops.OpsException;
import io.skillforge.ops.host.Causes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the data folder's {@code postmaster.pid} says about the running PostgreSQL. */
record Postmaster(ProcessHandle process, int port) {
    private static final String FILE = "postmaster.pid";
    private static final int PID = 0;
    private static final int PORT = 3;

    /** The PostgreSQL that works on this folder. Empty when none does, also when a killed one left its file behind. */
    static Optional<Postmaster> of(Path data) {
        return lines(data).filter(lines -> lines.size() > PORT).flatMap(lines -> ProcessHandle.of(
                        number(lines.get(PID)))
                .filter(process -> isPostgres(process, data))
                .map(process -> new Postmaster(process, (int) number(lines.get(PORT)))));
    }

    /**
     * Removes the file that a killed PostgreSQL left. PostgreSQL does it itself, except when its old pid has gone to
     * another process meanwhile: then it would refuse to start.
     */
    static void removeStale(Path data) {
        try {
            if (of(data).isEmpty()) {
                Files.deleteIfExists(data.resolve(FILE));
            }
        } catch (IOException failure) {
            throw OpsException.outOfReach(
                    "A left-over file of PostgreSQL cannot be removed (" + Causes.of(failure) + ").");
        }
    }

    private static Optional<List<String>> lines(Path data) {
        try {
            return Optional.of(Files.readAllLines(data.resolve(FILE)));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static long number(String line) {
        return line.strip().matches("\\d{1,9}") ? Long.parseLong(line.strip()) : -1;
    }

    private static boolean isPostgres(ProcessHandle process, Path data) {
        return process.isAlive()
                && process.info()
                        .commandLine()
                        .map(line -> line.contains("postgres") && line.contains(data.toString()))
                        .orElse(true);
    }
}
