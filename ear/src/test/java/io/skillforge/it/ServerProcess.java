package io.skillforge.it;

import io.skillforge.schema.DatabaseLogin;
import io.skillforge.schema.fixture.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.wildfly.core.launcher.Launcher;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** A second server, outside of Arquillian, which a test may kill. Its EAR is deployed at every start, as in an installation. */
public final class ServerProcess implements AutoCloseable {

    public static final String NODE = "it-2";

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Path base;
    private final DatabaseLogin database;
    private final Ports ports = new Ports();
    private final Map<String, String> environment = new HashMap<>();
    private Process process;

    public ServerProcess(Path base, DatabaseLogin database) {
        this.base = base;
        this.database = TestPostgres.app(database);
        ServerHome.lay(base);
        try {
            Files.copy(TestServer.EAR, base.resolve("deployments/skillforge.ear"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI http() {
        return address(ports.http);
    }

    public URI management() {
        return address(ports.management);
    }

    public int jmsPort() {
        return ports.jms;
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** A variable beyond those that every server of the tests has, or another value for one of them. */
    public ServerProcess with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Starts and waits until it says that it is ready. */
    public void start() {
        var command = StandaloneCommandBuilder.of(TestServer.TEMPLATE)
                .setBaseDirectory(base)
                .setJavaOptions(List.of(
                        "-Xmx512m",
                        "-XX:MaxMetaspaceSize=256m",
                        "-XX:+UseSerialGC",
                        // It starts often and lives briefly.
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.timezone=UTC",
                        "-Djava.net.preferIPv4Stack=true",
                        "-Djboss.node.name=" + NODE))
                .setServerConfiguration("standalone.xml");
        try {
            process = Launcher.of(command)
                    .addEnvironmentVariable("SKILLFORGE_DATABASE_JDBC_URL", database.url())
                    .addEnvironmentVariable("SKILLFORGE_DATABASE_USER", database.user())
                    .addEnvironmentVariable("SKILLFORGE_DATABASE_PASSWORD", database.password())
                    .addEnvironmentVariable("SKILLFORGE_HTTP_PORT", String.valueOf(ports.http))
                    .addEnvironmentVariable("SKILLFORGE_MANAGEMENT_PORT", String.valueOf(ports.management))
                    .addEnvironmentVariable("SKILLFORGE_JMS_PORT", String.valueOf(ports.jms))
                    .addEnvironmentVariable("SKILLFORGE_NODE", NODE)
                    // Another database has another log of audits, with anchors and keys of its own.
                    .addEnvironmentVariable(
                            "SKILLFORGE_OBJECTS_FOLDER", base.resolve("objects").toString())
                    .addEnvironmentVariable(
                            "SKILLFORGE_KEYS_FOLDER",
                            base.resolve("secrets/keys").toString())
                    .addEnvironmentVariables(environment)
                    .setRedirectErrorStream(true)
                    .redirectOutput(base.resolve("log/console.log").toFile())
                    .launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Await.untilTrue("the second server is ready", LONGEST_START, this::isReady);
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new AssertionError("The second server ended by itself; see " + base.resolve("log"));
        }
        try {
            return Api.anonymous(management()).get("/health/ready").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new AssertionError("The second server cannot be killed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while killing", e);
        }
    }

    public Api anonymous() {
        return Api.anonymous(http());
    }

    public Api api() {
        return anonymous().withRoles("admin", "platform-admin");
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }

    /** Kept through kills and starts. None of those that the system gives to outgoing connections, which would take it meanwhile. */
    private static final class Ports {
        private static final int FIRST = 20_000;
        private static final int LAST = 32_000;

        private final int http;
        private final int management;
        private final int jms;

        Ports() {
            try (var one = free();
                    var two = free();
                    var three = free()) {
                http = one.getLocalPort();
                management = two.getLocalPort();
                jms = three.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static ServerSocket free() {
            return ThreadLocalRandom.current()
                    .ints(FIRST, LAST)
                    .mapToObj(Ports::taken)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow();
        }

        private static Optional<ServerSocket> taken(int port) {
            try {
                return Optional.of(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }
}
