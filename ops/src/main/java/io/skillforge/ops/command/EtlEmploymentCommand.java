package io.skillforge.ops.command;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Loads how many people work in which occupation. */
@Command(
        name = "employment",
        description = "Load how many people work in which occupation, by which search ranks equal names.")
final class EtlEmploymentCommand extends OnServer {

    @Option(
            names = "--location",
            required = true,
            paramLabel = "FILE",
            description = "The national estimates of the BLS (OEWS) as CSV with OCC_CODE and TOT_EMP."
                    + " A relative path counts from here.")
    String location;

    @Option(names = "--dry-run", description = "Read and check everything, change nothing, and say what would change.")
    boolean dryRun;

    @Option(names = "--follow", description = "Show its progress until it ends.")
    boolean follow;

    EtlEmploymentCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        var client = server.client(context());
        var parameters = Map.of("employment", EtlOnetCommand.absolute(location), "dry-run", String.valueOf(dryRun));
        return new Execute(client, output(), context().clock())
                .launched(client.start(EtlSearchCommand.JOB, parameters), follow);
    }
}
