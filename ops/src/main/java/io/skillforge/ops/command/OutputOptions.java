package io.skillforge.ops.command;

import io.skillforge.ops.output.Output;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command shows its result. */
final class OutputOptions {
    @Option(names = "--json", description = "Print the result as JSON, in the shapes of the REST interface.")
    boolean json;

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    Output output(CommandContext context) {
        var line = command.commandLine();
        return new Output(line.getOut(), line.getErr(), json, context.terminal());
    }
}
