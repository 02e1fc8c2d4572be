package io.skillforge.ops.command;

import io.skillforge.ops.database.Database;
import io.skillforge.ops.database.DatabaseAddress;
import io.skillforge.ops.host.DiskSpace;
import io.skillforge.ops.host.Undo;
import io.skillforge.ops.output.Output;
import io.skillforge.ops.output.Texts;
import io.skillforge.ops.server.Logins;
import io.skillforge.ops.server.Readiness;
import io.skillforge.ops.server.RunningServer;
import io.skillforge.ops.server.ServerProcess;

/** Brings database and server up, or leaves nothing behind that it started. */
final class Startup {
    private static final int NOTE_SECONDS = 10;

    private final CommandContext context;
    private final Output output;
    private final Database database;
    private final ServerProcess server;
    private long noted;

    Startup(CommandContext context, Output output) {
        this.context = context;
        this.output = output;
        this.database = context.database();
        this.server = context.server();
    }

    /** Everything that can be known to fail is asked first, so that a refusal costs nothing. */
    void check() {
        server.requireBuilt();
        server.requireTrust();
        DiskSpace.require(context.state().home());
        server.requireFreePorts();
        database.requireFreePort();
    }

    RunningServer start(Logins logins) {
        try (var undo = new Undo()) {
            var address = startDatabase(undo);
            migrate(address);
            var running = startServer(undo, address, logins);
            undo.keep();
            return running;
        }
    }

    private DatabaseAddress startDatabase(Undo undo) {
        if (database.embedded() && database.process().isEmpty()) {
            output.note("Starting PostgreSQL on its data in " + context.state().postgres() + ".");
            undo.add(() -> database.process().ifPresent(process -> {
                output.note("Stopping PostgreSQL again.");
                database.stop();
            }));
        }
        database.start();
        return database.requireAddress();
    }

    private void migrate(DatabaseAddress address) {
        var applied = database.prepare();
        output.note("Database " + address.place() + ": "
                + (applied.isEmpty()
                        ? "the schema is up to date."
                        : Texts.counted(applied.size(), "migration") + " applied."));
    }

    private RunningServer startServer(Undo undo, DatabaseAddress address, Logins logins) {
        if (server.prepare(logins)) {
            output.note(
                    "The server's configuration was made anew from the build; what was changed in the console is gone.");
        }
        output.note("Starting the server; this takes about a quarter of a minute.");
        undo.add(() -> server.running().ifPresent(running -> {
            output.note("Stopping the server again.");
            server.stop(running);
        }));
        var running = server.start(address, database.appPassword());
        new Readiness(server, this::waiting).await(running);
        output.transientNote("");
        return running;
    }

    private void waiting(long seconds) {
        output.transientNote("Waiting until it is ready: " + seconds + " s");
        if (!output.terminal() && seconds >= noted + NOTE_SECONDS) {
            noted = seconds;
            output.note("Waiting until it is ready: " + seconds + " s");
        }
    }
}
