package io.skillforge.ops.database;

import io.skillforge.ops.OpsException;
import io.skillforge.ops.host.Causes;
import io.skillforge.ops.host.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The folder that holds the data of the embedded PostgreSQL: made whole or not at all, and opened by its own version. */
record PostgresFolder(Path data) {
    private static final int INITIALISE_SECONDS = 120;

    boolean exists() {
        return Files.exists(data.resolve("PG_VERSION"));
    }

    /** Never open to everybody on the machine, not even for the first second: the password is there before the server. */
    void initialise(PostgresBinaries programs, String superuser, Path superuserPassword) {
        try {
            // Beside and renamed, so that a folder with the right name is a whole one; an interrupted try leaves this.
            var beside = data.resolveSibling("postgres.new");
            Folders.remove(beside);
            var ended = programs.run(
                    INITIALISE_SECONDS,
                    "initdb",
                    "--pgdata=" + beside,
                    "--username=" + superuser,
                    "--auth=scram-sha-256",
                    "--pwfile=" + superuserPassword,
                    "--encoding=UTF8",
                    // The same order and letters on every machine, whatever its locales.
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums");
            if (!ended.well()) {
                throw new IOException(ended.lastLine());
            }
            Files.writeString(
                    beside.resolve("postgresql.conf"),
                    "\ninclude = '" + PostgresConfiguration.FILE + "'\n",
                    StandardOpenOption.APPEND);
            Files.move(beside, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw OpsException.outOfReach("The database folder cannot be made (" + Causes.of(failure) + ").", failure);
        }
    }

    /** PostgreSQL reads the data of its own major version only. */
    void requireVersionOf(PostgresBinaries programs) {
        try {
            var major = Files.readString(data.resolve("PG_VERSION")).strip();
            if (!major.equals(programs.major())) {
                throw OpsException.outOfReach("The data in " + data + " are of PostgreSQL " + major
                        + " and this build brings " + programs.version()
                        + "; dump them with the old build and load them with this one, or move the folder away.");
            }
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    void configure(int port) {
        try {
            Files.writeString(data.resolve(PostgresConfiguration.FILE), PostgresConfiguration.text(port));
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    private static OpsException unreadable(IOException failure) {
        return OpsException.outOfReach("The database folder cannot be used (" + Causes.of(failure) + ").", failure);
    }
}
