package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.Settings;
import io.skillforge.ops.client.Json;
import io.skillforge.ops.client.OperationsClient;
import io.skillforge.ops.client.RestClient;
import io.skillforge.ops.host.UpLock;
import io.skillforge.ops.output.Output;
import io.skillforge.ops.output.Texts;
import io.skillforge.ops.server.Health;
import io.skillforge.ops.server.Logins;
import io.skillforge.ops.server.RunningServer;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings the whole system up. */
@Command(
        name = "up",
        description = {
            "Start everything: PostgreSQL (unless DATABASE_URL names one), the schema, the server with the application,"
                    + " and, when no release is loaded yet, the bundled fixture.",
            "Builds first when the sources are newer than what was built. On a running system it changes nothing."
        })
final class UpCommand implements Callable<Integer> {
    @Option(
            names = "--fixture",
            paramLabel = "NAME",
            description =
                    "What an empty system is filled with: local, ci or none. Default: SKILLFORGE_FIXTURE, or local.")
    String fixture;

    @Mixin
    OutputOptions options;

    private final CommandContext context;

    UpCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var output = options.output(context);
        var load = new FixtureLoad(context, fixture);
        context.state().create();
        return UpLock.holding(context.state(), () -> context.server()
                .running()
                .map(running -> alreadyUp(running, output))
                .orElseGet(() -> up(load, output)));
    }

    private int up(FixtureLoad load, Output output) {
        var begin = System.nanoTime();
        var startup = new Startup(context, output);
        startup.check();
        var password = adminPassword().get();
        var server = startup.start(new Logins(password.value(), consentServicePassword()));
        if (password.fresh()) {
            output.note(
                    "Password of user " + Settings.ADMIN + ", for the console, shown this once: " + password.value());
        }
        var client = new OperationsClient(new RestClient(server.url(), context.credentials()));
        try {
            return load.into(client, output);
        } finally {
            // The system is up, whatever became of the load.
            var took = Texts.duration(Duration.ofNanos(System.nanoTime() - begin));
            print(server, output, "SkillForge is up after " + took + ".");
        }
    }

    private int alreadyUp(RunningServer server, Output output) {
        var ready = Health.ask(server.managementUrl(), "/health/ready")
                .map(Health::up)
                .orElse(false);
        print(
                server,
                output,
                "SkillForge is already running (pid " + server.process().pid() + ")"
                        + (ready ? "; nothing was changed." : " but is not ready: see skillforge status."));
        return ready ? ExitCode.DONE : ExitCode.FOUND;
    }

    private AdminPassword adminPassword() {
        return new AdminPassword(context.settings(), context.secrets());
    }

    /** Not shown: who sets up the sender fetches it from its file. */
    private String consentServicePassword() {
        return context.settings().text("SKILLFORGE_JMS_PASSWORD").orElseGet(() -> context.secrets()
                .readOrMake("consent-service-password")
                .value());
    }

    private String tokenHint() {
        return context.tokenIssuer().trust().own()
                ? "ops/skillforge token --role platform-admin"
                : "of " + context.tokenIssuer().trust().issuer();
    }

    private void print(RunningServer server, Output output, String headline) {
        var addresses = new Addresses(server, context.database().address());
        output.result(
                Json.PROVIDER
                        .createObjectBuilder()
                        .add("status", headline)
                        .add("pid", server.process().pid())
                        .add("user", Settings.ADMIN)
                        .add("addresses", addresses.json())
                        .build(),
                headline + "\n\n" + addresses + "\n"
                        + String.format(
                                "%-14s %s, %s",
                                "Console user", Settings.ADMIN, adminPassword().whereItIs()) + "\n"
                        + String.format("%-14s %s", "Token", tokenHint()));
    }
}
