package io.skillforge.ops.command;

import io.skillforge.ops.OpsException;
import io.skillforge.ops.server.ServerLog;
import java.nio.file.Files;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the server's log. */
@Command(name = "logs", description = "Show the end of the server's log.")
final class LogsCommand implements Runnable {
    @Option(
            names = "--lines",
            defaultValue = "50",
            paramLabel = "N",
            description = "How many; default ${DEFAULT-VALUE}.")
    int lines;

    @Option(names = "--follow", description = "Go on showing what comes, until Ctrl-C.")
    boolean follow;

    @Option(names = "--json", description = "Print the entries as they are in the file: one JSON object a line.")
    boolean json;

    @Spec
    CommandSpec spec;

    private final CommandContext context;

    LogsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        var file = context.state().serverLog();
        if (lines < 0) {
            throw OpsException.wrongUse("--lines is " + lines + "; give a number from 0 on.");
        }
        if (Files.notExists(file)) {
            throw OpsException.outOfReach("There is no log at " + file + "; the server was never started from this"
                    + " state folder, see SKILLFORGE_HOME.");
        }
        var out = spec.commandLine().getOut();
        var log = new ServerLog(file, entry -> {
            out.println(json ? entry : ServerLog.plain(entry));
            out.flush();
        });
        log.last(lines);
        if (follow) {
            log.follow();
        }
    }
}
