package io.skillforge.ops.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a plan. */
@Command(name = "show", description = "Show what a plan means to do, or what it did.")
final class RetentionShowCommand extends OnServer {
    @Parameters(paramLabel = "RUN", description = "The run's id; see retention list.")
    String run;

    @Option(names = "--follow", description = "Show its progress until it has nothing more to do.")
    boolean follow;

    RetentionShowCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        var watch = new RetentionRunWatch(retention(), output());
        return follow ? watch.follow(run, false) : watch.print(retention().plan(run), false);
    }
}
