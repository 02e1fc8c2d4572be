package io.skillforge.ops.command;

import io.skillforge.ops.OpsException;
import io.skillforge.ops.client.Json;
import io.skillforge.ops.token.TokenContent;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Issues a token. */
@Command(
        name = "token",
        description = {
            "Print a bearer token for the REST interface, signed with the key that the first `up` made.",
            "For one's own machine; a server that takes a provider's tokens takes none of these."
        })
final class TokenCommand implements Runnable {
    /** As the server knows them; see Roles in web. */
    private static final List<String> ROLES = List.of(
            "platform-admin", "data-steward", "release-manager", "compliance-officer", "advisor", "partner", "learner");

    private static final Set<String> OF_A_TENANT = Set.of("advisor", "partner", "learner");
    private static final int A_WEEK = 7 * 24 * 60;

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description = "What the bearer may do; once or more: platform-admin, data-steward, release-manager,"
                    + " compliance-officer, advisor, partner, learner.")
    List<String> roles;

    @Option(
            names = "--tenant",
            paramLabel = "CODE",
            description = "The partner that the bearer belongs to; advisor, partner and learner need it.")
    String tenant;

    @Option(
            names = "--subject",
            paramLabel = "REF",
            description = "Who the bearer is: for a learner the person's id or external reference. Default: the role.")
    String subject;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "60",
            description = "How long it holds, up to 10080 (a week). Default: $${DEFAULT-VALUE}.")
    int minutes;

    @Mixin
    OutputOptions options;

    private final CommandContext context;

    TokenCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        check();
        var content = new TokenContent(
                subject == null ? roles.get(0) : subject,
                roles.stream().distinct().toList(),
                tenant,
                Duration.ofMinutes(minutes));
        var signed = context.tokenIssuer().issue(content);
        var json = Json.PROVIDER
                .createObjectBuilder()
                .add("token", signed.token())
                .add("subject", content.subject())
                .add("roles", Json.PROVIDER.createArrayBuilder(content.roles()))
                .add("expiresAt", signed.expiresAt().toString());
        if (tenant != null) {
            json.add("tenant", tenant);
        }
        options.output(context).result(json.build(), signed.token());
    }

    private void check() {
        for (var role : roles) {
            if (!ROLES.contains(role)) {
                throw OpsException.wrongUse(
                        "There is no role \"" + role + "\"; give one of " + String.join(", ", ROLES) + ".");
            }
        }
        var bound = roles.stream().filter(OF_A_TENANT::contains).findFirst();
        if (bound.isPresent() && isBlank(tenant)) {
            throw OpsException.wrongUse("The role " + bound.get()
                    + " is one within a partner; name the partner by its code with --tenant.");
        }
        if (roles.contains("learner") && isBlank(subject)) {
            throw OpsException.wrongUse(
                    "A learner is one person; give the person's id or external reference with --subject.");
        }
        if (minutes < 1 || minutes > A_WEEK) {
            throw OpsException.wrongUse("--minutes is " + minutes + "; give a number from 1 to " + A_WEEK + ".");
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
