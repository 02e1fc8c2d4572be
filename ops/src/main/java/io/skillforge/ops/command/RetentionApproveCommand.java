package io.skillforge.ops.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Approves a plan. */
@Command(name = "approve", description = "Approve a plan that somebody else asked for, so that it can be carried out.")
final class RetentionApproveCommand extends OnServer {
    @Parameters(paramLabel = "RUN", description = "The run's id; see retention list.")
    String run;

    RetentionApproveCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        return new RetentionRunWatch(retention(), output()).print(retention().approve(run), false);
    }
}
