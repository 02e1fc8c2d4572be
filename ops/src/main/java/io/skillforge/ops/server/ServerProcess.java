package io.skillforge.ops.server;

import io.skillforge.ops.OpsException;
import io.skillforge.ops.Settings;
import io.skillforge.ops.database.DatabaseAddress;
import io.skillforge.ops.host.Causes;
import io.skillforge.ops.host.Ports;
import io.skillforge.ops.host.Secrets;
import io.skillforge.ops.host.StateFolder;
import io.skillforge.ops.token.TokenKey;
import io.skillforge.ops.token.TokenTrust;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts and stops the server's JVM, which lives on after the command that started it. */
public final class ServerProcess {
    private static final int STOP_SECONDS = 45;
    private static final int KILL_SECONDS = 10;

    private final Settings settings;
    private final StateFolder state;
    private final ServerFolder folder;

    public ServerProcess(Settings settings, StateFolder state) {
        this.settings = settings;
        this.state = state;
        this.folder = new ServerFolder(settings, state);
    }

    public Optional<RunningServer> running() {
        return RunningServer.find(state);
    }

    public void requireBuilt() {
        folder.requireBuilt();
    }

    public void requireFreePorts() {
        Ports.requireFree(settings.bindAddress(), settings.httpPort(), "the API", "SKILLFORGE_HTTP_PORT");
        Ports.requireFree(
                settings.managementBindAddress(),
                settings.managementPort(),
                "the admin console",
                "SKILLFORGE_MANAGEMENT_PORT");
        Ports.requireFree(
                settings.jmsBindAddress(), settings.jmsPort(), "the queue for consent", "SKILLFORGE_JMS_PORT");
    }

    /** Refuses an environment that does not say clearly whose tokens are taken. */
    public void requireTrust() {
        new TokenTrust(settings);
    }

    /** Writes the base directory, and the key for tokens; tells whether an older configuration was replaced. */
    public boolean prepare(Logins logins) {
        if (new TokenTrust(settings).own()) {
            new TokenKey(new Secrets(state.secrets())).makeIfMissing();
        }
        return folder.prepare(logins);
    }

    public RunningServer start(DatabaseAddress database, String appPassword) {
        var command = new ServerCommand(settings, state);
        var builder = new ProcessBuilder(command.words(folder))
                .directory(state.home().toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(state.serverConsole().toFile());
        builder.environment().clear();
        builder.environment().putAll(command.environment(database, appPassword));
        try {
            var server = RunningServer.of(builder.start().toHandle(), command.marker(), settings);
            server.keep(state);
            return server;
        } catch (IOException failure) {
            throw OpsException.outOfReach("The server cannot be started (" + Causes.of(failure) + ").", failure);
        }
    }

    /** Why this server will never be ready, in one sentence; empty as long as it may be. */
    public Optional<String> failure(RunningServer server) {
        var reason = folder.deploymentFailure()
                .map(mark -> "The application could not be deployed: " + ServerCause.ofDeployment(mark))
                .or(() -> server.alive().isPresent()
                        ? Optional.empty()
                        : Optional.of("The server ended: " + ServerCause.ofConsole(state.serverConsole())));
        return reason.map(sentence -> sentence + "; its log is " + state.serverConsole() + ".");
    }

    /**
     * Lets running work come to its end, then stops.
     *
     * @return whether the server went by itself; false when it had to be killed
     */
    public boolean stop(RunningServer server) {
        var graceful = server.alive().map(ServerProcess::end).orElse(true);
        RunningServer.forget(state);
        return graceful;
    }

    private static boolean end(ProcessHandle process) {
        var ended = process.onExit();
        process.destroy();
        if (within(ended, STOP_SECONDS)) {
            return true;
        }
        process.destroyForcibly();
        if (!within(ended, KILL_SECONDS)) {
            throw OpsException.outOfReach(
                    "The server (pid " + process.pid() + ") could not be stopped; see who owns it.");
        }
        return false;
    }

    private static boolean within(CompletableFuture<ProcessHandle> ended, int seconds) {
        try {
            ended.get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
