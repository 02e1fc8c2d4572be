package io.skillforge.ops.server;

import io.skillforge.ops.Settings;
import io.skillforge.ops.database.Database;
import io.skillforge.ops.database.DatabaseAddress;
import io.skillforge.ops.host.Secrets;
import io.skillforge.ops.host.StateFolder;
import io.skillforge.ops.host.Subprocess;
import io.skillforge.ops.token.TokenKey;
import io.skillforge.ops.token.TokenTrust;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** The command line and the environment of the server's JVM. */
final class ServerCommand {
    private static final int SUSPEND_SECONDS = 10;
    private static final String WEBHOOK_SECRET = "SKILLFORGE_CONSENT_WEBHOOK_SECRET";
    // Ours, not the server's: it gets a login of its own, digests of the passwords, and no use for the caller's token.
    private static final Set<String> WITHHELD = Set.of(
            "DATABASE_URL",
            "SKILLFORGE_ADMIN_PASSWORD",
            "SKILLFORGE_ADMIN_PASSWORD_FILE",
            "SKILLFORGE_JMS_PASSWORD",
            "SKILLFORGE_TOKEN");

    private final Settings settings;
    private final StateFolder state;

    ServerCommand(Settings settings, StateFolder state) {
        this.settings = settings;
        this.state = state;
    }

    /** A part of the command line that no other process has. Stands first, since systems cut long command lines. */
    String marker() {
        return "-Dskillforge.home=" + state.home();
    }

    List<String> words(ServerFolder folder) {
        var java = StandaloneCommandBuilder.of(folder.template())
                .setBaseDirectory(state.server())
                .setJavaOptions(javaOptions())
                .build();
        var words = new ArrayList<>(detached());
        words.addAll(java);
        return words;
    }

    Map<String, String> environment(DatabaseAddress database, String appPassword) {
        var environment = new HashMap<>(settings.environment());
        environment.keySet().removeAll(WITHHELD);
        // Set to nothing counts as not set here; the server would take it for a value.
        environment
                .entrySet()
                .removeIf(variable -> variable.getKey().startsWith("SKILLFORGE_")
                        && variable.getValue().isBlank());
        environment.putIfAbsent("SKILLFORGE_ENV", "local");
        environment.putIfAbsent("SKILLFORGE_KEYS_FOLDER", state.keys().toString());
        environment.putIfAbsent("SKILLFORGE_OBJECTS_FOLDER", state.objects().toString());
        if (!environment.containsKey(WEBHOOK_SECRET)) {
            environment.computeIfAbsent(
                    WEBHOOK_SECRET + "_FILE", name -> webhookSecret().toString());
        }
        environment.putAll(new TokenTrust(settings).environment(new TokenKey(new Secrets(state.secrets()))));
        environment.put("SKILLFORGE_DATABASE_JDBC_URL", database.jdbcUrl());
        environment.put("SKILLFORGE_DATABASE_USER", Database.APP_USER);
        environment.put("SKILLFORGE_DATABASE_PASSWORD", appPassword);
        return environment;
    }

    /** What the consent service signs with; whoever sets that service up fetches it from its file. */
    private Path webhookSecret() {
        var secrets = new Secrets(state.secrets());
        var name = "consent-webhook-secret";
        if (secrets.read(name).isEmpty()) {
            var bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            secrets.write(name, "whsec_" + Base64.getEncoder().encodeToString(bytes) + "\n");
        }
        return secrets.file(name);
    }

    private List<String> javaOptions() {
        return List.of(
                marker(),
                "-Xms128m",
                "-Xmx" + settings.heap(),
                "-XX:MaxMetaspaceSize=256m",
                // A server without memory answers nobody and stops nobody; ended, it is started again and jobs restart.
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.net.preferIPv4Stack=true",
                "-Djava.awt.headless=true",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-Djboss.node.name=" + settings.text("SKILLFORGE_NODE").orElse("skillforge-1"),
                // On SIGTERM: no new requests, and this long for those at work.
                "-Dorg.wildfly.sigterm.suspend.timeout=" + SUSPEND_SECONDS);
    }

    /** A session of its own, so that neither Ctrl-C nor a closed terminal reaches the server. */
    private static List<String> detached() {
        return Subprocess.exists("setsid") ? List.of("setsid") : List.of("nohup");
    }
}
