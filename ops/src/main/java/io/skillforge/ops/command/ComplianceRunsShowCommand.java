package io.skillforge.ops.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a bulk revocation. */
@Command(name = "show", description = "Show what a bulk revocation did, or would do.")
final class ComplianceRunsShowCommand extends OnServer {
    @Parameters(paramLabel = "RUN", description = "The run's id; see runs list.")
    String run;

    @Option(names = "--follow", description = "Show its progress until it ends.")
    boolean follow;

    ComplianceRunsShowCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        var watch = new ConsentRunWatch(client(), output());
        return follow ? watch.follow(run) : watch.print(client().run(run));
    }
}
