package io.skillforge.ops.command;

import io.skillforge.ops.client.Json;
import io.skillforge.ops.client.Run;
import io.skillforge.ops.output.Table;
import io.skillforge.ops.output.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the run log. */
@Command(name = "runs", description = "List the runs of loading jobs, newest first.")
final class EtlRunsCommand implements Runnable {
    @Option(names = "--source", paramLabel = "SOURCE", description = "Only runs of this source, such as onet.")
    String source;

    @Option(
            names = "--limit",
            defaultValue = "20",
            paramLabel = "N",
            description = "How many; default ${DEFAULT-VALUE}.")
    int limit;

    @Mixin
    ServerOptions server;

    @Mixin
    OutputOptions output;

    private final CommandContext context;

    EtlRunsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        var answer = server.client(context).runs(source, limit);
        var table = new Table("run", "source", "release", "status", "started (UTC)", "took", "reason");
        Json.objects(answer, "items").stream()
                .map(Run::from)
                .forEach(run -> table.row(
                        run.runId(),
                        run.source(),
                        run.release(),
                        run.status() + (run.dryRun() ? " (dry run)" : ""),
                        Texts.moment(run.startedAt()),
                        Texts.between(run.startedAt(), run.endedAt()),
                        run.reason()));
        output.output(context).result(answer, table.isEmpty() ? "There are no runs yet." : table.toString());
    }
}
