package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.OpsException;
import io.skillforge.ops.client.Json;
import io.skillforge.ops.host.Causes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fetches the receipt of a revocation. */
@Command(name = "receipt", description = "Show the signed receipt of a revocation, or keep it in a file.")
final class ReceiptCommand extends OnServer {
    @Parameters(paramLabel = "ID", description = "The revocation's id; an event's page has it.")
    String id;

    @Option(names = "--out", paramLabel = "FILE", description = "Write it there.")
    Path out;

    ReceiptCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        var receipt = client().receipt(id);
        if (out == null) {
            output().result(receipt, Json.pretty(receipt));
            return ExitCode.DONE;
        }
        try {
            Files.writeString(out, Json.pretty(receipt) + "\n");
        } catch (IOException failure) {
            throw OpsException.wrongUse("The receipt cannot be written (" + Causes.of(failure) + ").");
        }
        output().result(
                        receipt,
                        "The receipt is in " + out + "; check it anywhere with skillforge compliance verify-receipt "
                                + out + ".");
        return ExitCode.DONE;
    }
}
