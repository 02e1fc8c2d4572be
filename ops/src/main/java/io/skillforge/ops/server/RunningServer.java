package io.skillforge.ops.server;

import io.skillforge.ops.OpsException;
import io.skillforge.ops.Settings;
import io.skillforge.ops.host.Causes;
import io.skillforge.ops.host.ProcessRecord;
import io.skillforge.ops.host.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Properties;

/** The server as its pid file remembers it: the process, and the addresses it was started with. */
public record RunningServer(ProcessRecord process, String url, String managementUrl, String messagesUrl) {

    static RunningServer of(ProcessHandle process, String marker, Settings settings) {
        return new RunningServer(
                ProcessRecord.of(process, marker),
                "http://" + reachable(settings.bindAddress()) + ":" + settings.httpPort(),
                "http://" + reachable(settings.managementBindAddress()) + ":" + settings.managementPort(),
                "tcp://" + reachable(settings.jmsBindAddress()) + ":" + settings.jmsPort());
    }

    /** The running server of this state folder; empty when there is none, also when a dead one left its file behind. */
    public static Optional<RunningServer> find(StateFolder state) {
        return read(file(state)).filter(server -> server.process().alive().isPresent());
    }

    public Optional<ProcessHandle> alive() {
        return process.alive();
    }

    void keep(StateFolder state) {
        var properties = new Properties();
        properties.setProperty("pid", String.valueOf(process.pid()));
        properties.setProperty("started", process.startedAt().toString());
        properties.setProperty("marker", process.marker());
        properties.setProperty("url", url);
        properties.setProperty("management-url", managementUrl);
        properties.setProperty("messages-url", messagesUrl);
        try (var out = Files.newBufferedWriter(file(state))) {
            properties.store(out, null);
        } catch (IOException failure) {
            throw OpsException.outOfReach("The pid file cannot be written (" + Causes.of(failure) + ").", failure);
        }
    }

    static void forget(StateFolder state) {
        try {
            Files.deleteIfExists(file(state));
        } catch (IOException failure) {
            throw OpsException.outOfReach("The pid file cannot be removed (" + Causes.of(failure) + ").", failure);
        }
    }

    private static Optional<RunningServer> read(Path file) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
            var process = new ProcessRecord(
                    Long.parseLong(properties.getProperty("pid", "")),
                    Instant.parse(properties.getProperty("started", "")),
                    properties.getProperty("marker", ""));
            return Optional.of(new RunningServer(
                    process,
                    properties.getProperty("url", ""),
                    properties.getProperty("management-url", ""),
                    properties.getProperty("messages-url", "")));
        } catch (IOException | IllegalArgumentException | DateTimeParseException noneOrBroken) {
            return Optional.empty();
        }
    }

    /** Bound to every address, the server is reached on loopback. */
    private static String reachable(String bindAddress) {
        return bindAddress.equals("0.0.0.0") || bindAddress.equals("::") ? "127.0.0.1" : bindAddress;
    }

    private static Path file(StateFolder state) {
        return state.run().resolve("server.pid");
    }
}
