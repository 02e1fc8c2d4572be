package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.OpsException;
import io.skillforge.ops.client.Execution;
import io.skillforge.ops.client.Json;
import io.skillforge.ops.output.ExecutionReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the executions of a job, or one of them. */
@Command(name = "show", description = "Show a job's executions, or one of them.")
final class JobsShowCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "JOB", description = "The job's name; see jobs list.")
    String job;

    @Parameters(index = "1", arity = "0..1", paramLabel = "EXECUTION", description = "The number of one execution.")
    Long execution;

    @Option(names = "--follow", description = "Show the execution's progress until it ends.")
    boolean follow;

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

    JobsShowCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var client = server.client(context);
        if (execution == null) {
            return list();
        }
        var answer = client.execution(job, execution);
        if (follow) {
            return new Execute(client, output.output(context), context.clock()).follow(Execution.from(answer));
        }
        output.output(context).result(answer, ExecutionReport.of(Execution.from(answer)));
        return ExitCode.DONE;
    }

    private int list() {
        if (follow) {
            throw OpsException.wrongUse(
                    "--follow needs the number of one execution; see skillforge jobs show " + job + ".");
        }
        var answer = server.client(context).executions(job, limit);
        var executions =
                Json.objects(answer, "items").stream().map(Execution::from).toList();
        output.output(context)
                .result(answer, executions.isEmpty() ? job + " never ran." : ExecutionReport.list(executions));
        return ExitCode.DONE;
    }
}
