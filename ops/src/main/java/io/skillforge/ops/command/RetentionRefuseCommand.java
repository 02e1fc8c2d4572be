package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Refuses a plan. */
@Command(name = "refuse", description = "Decide that a plan is never carried out.")
final class RetentionRefuseCommand extends OnServer {
    @Parameters(paramLabel = "RUN", description = "The run's id; see retention list.")
    String run;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; kept with the run.")
    String reason;

    RetentionRefuseCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        output().result(retention().refuse(run, reason), "Run " + run + " is refused.");
        return ExitCode.DONE;
    }
}
