package io.skillforge.ops;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment sets. A variable that is set to nothing counts as not set, because shells and compose files
 * cannot always leave one out.
 *
 * @param root the project's root, where the built server and the EAR are
 * @param environment the variables, as given to this process
 */
public record Settings(Path root, Map<String, String> environment) {
    public static final String ADMIN = "admin";

    private static final int LARGEST_PORT = 65_535;

    public Settings {
        root = root.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
    }

    public Path home() {
        return text("SKILLFORGE_HOME")
                .map(home -> Path.of(home).toAbsolutePath().normalize())
                .orElse(root.resolve(".skillforge"));
    }

    public String bindAddress() {
        return text("SKILLFORGE_BIND_ADDRESS").orElse("127.0.0.1");
    }

    /** The console's address is a setting of its own: who opens the API to a network seldom means the console as well. */
    public String managementBindAddress() {
        return text("SKILLFORGE_MANAGEMENT_BIND_ADDRESS").orElse("127.0.0.1");
    }

    public int httpPort() {
        return port("SKILLFORGE_HTTP_PORT", 8080);
    }

    public int managementPort() {
        return port("SKILLFORGE_MANAGEMENT_PORT", 9990);
    }

    public String jmsBindAddress() {
        return text("SKILLFORGE_JMS_BIND_ADDRESS").orElse("127.0.0.1");
    }

    public int jmsPort() {
        return port("SKILLFORGE_JMS_PORT", 5445);
    }

    public int databasePort() {
        return port("SKILLFORGE_DATABASE_PORT", 54_329);
    }

    /** Largest heap of the server, as {@code -Xmx} takes it. */
    public String heap() {
        var heap = text("SKILLFORGE_XMX").orElse("768m");
        if (!heap.matches("[1-9]\\d*[kKmMgG]")) {
            throw OpsException.wrongUse(
                    "SKILLFORGE_XMX is \"" + heap + "\"; give a number with k, m or g behind it, such as 768m.");
        }
        return heap;
    }

    public boolean debug() {
        return text("SKILLFORGE_DEBUG").isPresent();
    }

    public Optional<String> text(String variable) {
        return Optional.ofNullable(environment.get(variable)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private int port(String variable, int standard) {
        return text(variable).map(value -> parsePort(variable, value)).orElse(standard);
    }

    private static int parsePort(String variable, String value) {
        if (value.matches("\\d{1,5}")) {
            var port = Integer.parseInt(value);
            if (port > 0 && port <= LARGEST_PORT) {
                return port;
            }
        }
        throw OpsException.wrongUse(variable + " is \"" + value + "\"; give a port number from 1 to 65535.");
    }
}
