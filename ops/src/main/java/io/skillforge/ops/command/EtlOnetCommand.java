package io.skillforge.ops.command;

import io.skillforge.ops.OpsException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Loads a release of O*NET. */
@Command(name = "onet", description = "Load a release of O*NET, or see what loading it would change.")
final class EtlOnetCommand implements Callable<Integer> {
    static final String JOB = "onet-refresh";

    @Option(
            names = "--location",
            required = true,
            paramLabel = "PLACE",
            description = "A folder or a zip of the release. A relative path counts from here.")
    String location;

    @Option(names = "--release", paramLabel = "NAME", description = "The release, when the files do not tell it.")
    String release;

    @Option(names = "--dry-run", description = "Read and check everything, change nothing, and say what would change.")
    boolean dryRun;

    @Option(names = "--force", description = "Load it even when it is the current release already.")
    boolean force;

    @Option(
            names = "--reject-threshold",
            paramLabel = "PCT",
            description = "Fail when more than this many per cent of a file's rows are refused.")
    BigDecimal rejectThreshold;

    @Option(
            names = "--max-row-delta",
            paramLabel = "PCT",
            description = "Fail when a table's row count moves by more than this many per cent (standard: 5).")
    BigDecimal maxRowDelta;

    @Option(names = "--follow", description = "Show its progress until it ends.")
    boolean follow;

    @Mixin
    ServerOptions server;

    @Mixin
    OutputOptions output;

    private final CommandContext context;

    EtlOnetCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var client = server.client(context);
        return new Execute(client, output.output(context), context.clock())
                .launched(client.start(JOB, parameters()), follow);
    }

    private Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("location", absolute(location));
        parameters.put("dry-run", String.valueOf(dryRun));
        parameters.put("force", String.valueOf(force));
        if (release != null) {
            parameters.put("release", release);
        }
        if (rejectThreshold != null) {
            parameters.put("reject-threshold", threshold());
        }
        if (maxRowDelta != null) {
            if (maxRowDelta.signum() < 0) {
                throw OpsException.wrongUse("--max-row-delta is " + maxRowDelta + "; give 0 or more.");
            }
            parameters.put("max-row-delta", maxRowDelta.toPlainString());
        }
        return parameters;
    }

    private String threshold() {
        if (rejectThreshold.signum() < 0 || rejectThreshold.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw OpsException.wrongUse("--reject-threshold is " + rejectThreshold + "; give a number from 0 to 100.");
        }
        return rejectThreshold.toPlainString();
    }

    /** The server has a working directory of its own, so a path must not depend on ours. Addresses stay as they are. */
    static String absolute(String location) {
        return location.matches("[a-zA-Z][a-zA-Z0-9+.-]+://.*")
                ? location
                : Path.of(location).toAbsolutePath().normalize().toString();
    }
}
