package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.OpsException;
import io.skillforge.ops.client.Json;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A drill, or the real thing: revokes consent of one person, a partner's people, or everybody. */
@Command(
        name = "consent-revocation",
        description = "Revoke consent of one person, of a partner's people, or of everybody; or see what that would"
                + " change, which is what it does unless --execute is given.")
final class ConsentRevocationCommand extends OnServer {
    private static final Set<String> PURPOSES =
            Set.of("marketing", "notifications", "analytics", "partner_sharing", "all");

    @Option(names = "--tenant", paramLabel = "CODE", description = "The people of this partner.")
    String tenant;

    @Option(names = "--user", paramLabel = "ID", description = "One person, by id or external reference.")
    String user;

    @Option(names = "--all", description = "Everybody.")
    boolean all;

    @Option(
            names = "--purpose",
            split = ",",
            paramLabel = "PURPOSE",
            defaultValue = "marketing,notifications",
            description = "What is revoked: marketing, notifications, analytics, partner_sharing, all."
                    + " Default: ${DEFAULT-VALUE}.")
    List<String> purposes;

    @ArgGroup
    Mode mode = new Mode();

    /** One or the other. */
    static final class Mode {
        @Option(names = "--dry-run", description = "Only count what would change. This is the default.")
        boolean dryRun;

        @Option(names = "--execute", description = "Do it.")
        boolean execute;
    }

    @Option(
            names = "--queue",
            description = "Put one message for each person on the queue, and return the run to follow at once.")
    boolean queue;

    @Option(names = "--triggered-by", paramLabel = "WHO", description = "Who or what asked for it; kept with the run.")
    String triggeredBy;

    @Option(names = "--note", paramLabel = "TEXT", description = "Kept with the run.")
    String note;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Kept with the run and every revocation of it.")
    String reason;

    ConsentRevocationCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        if (tenant == null && user == null && !all) {
            throw OpsException.wrongUse("Say whom it concerns: --tenant CODE, --user ID, or --all for everybody.");
        }
        purposes.stream()
                .filter(purpose -> !PURPOSES.contains(purpose))
                .findFirst()
                .ifPresent(unknown -> {
                    throw OpsException.wrongUse(
                            "--purpose " + unknown
                                    + " is unknown; give some of marketing, notifications, analytics, partner_sharing, or all.");
                });
        var run = client().revoke(request());
        var id = Json.text(run, "runId");
        if (queue && mode.execute) {
            output().result(
                            run,
                            "Run " + id + " puts one message for each person on the queue; follow it with"
                                    + " skillforge compliance runs show " + id + " --follow.");
            return ExitCode.DONE;
        }
        return new ConsentRunWatch(client(), output()).follow(id);
    }

    private JsonObject request() {
        var words = Json.PROVIDER.createArrayBuilder();
        (purposes.contains("all") ? List.of("all") : purposes).forEach(words::add);
        var request = Json.PROVIDER
                .createObjectBuilder()
                .add("all", all)
                .add("purposes", words)
                .add("dryRun", !mode.execute)
                .add("queue", queue);
        var texts = Arrays.asList(
                new String[] {"tenant", tenant},
                new String[] {"user", user},
                new String[] {"triggeredBy", triggeredBy},
                new String[] {"note", note},
                new String[] {"reason", reason});
        texts.stream().filter(text -> text[1] != null).forEach(text -> request.add(text[0], text[1]));
        return request.build();
    }
}
