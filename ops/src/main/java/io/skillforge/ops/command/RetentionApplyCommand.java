package io.skillforge.ops.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Carries out a plan. */
@Command(name = "apply", description = "Carry out a plan that is approved, or go on with one that was begun.")
final class RetentionApplyCommand extends OnServer {
    @Parameters(paramLabel = "RUN", description = "The run's id; see retention list.")
    String run;

    RetentionApplyCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        retention().carryOut(run);
        return new RetentionRunWatch(retention(), output()).follow(run, true);
    }
}
