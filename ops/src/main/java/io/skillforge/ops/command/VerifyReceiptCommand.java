package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.OpsException;
import io.skillforge.ops.client.Json;
import io.skillforge.ops.client.Receipt;
import io.skillforge.ops.host.Causes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verifies a receipt without a server. */
@Command(
        name = "verify-receipt",
        description = "Check a receipt's signature, without a server. Ends with 1 when it does not hold.")
final class VerifyReceiptCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "What compliance receipt wrote.")
    Path file;

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = "The public keys, a JSON web key set as /api/v1/receipts/keys answers. Default: the keys of"
                    + " the installation on this machine.")
    Path keys;

    @Mixin
    OutputOptions output;

    private final CommandContext context;

    VerifyReceiptCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var place = keys == null ? context.state().secrets().resolve("keys").resolve("signing.jwks.json") : keys;
        var receipt = Receipt.verify(read(file), read(place))
                .orElseThrow(() -> OpsException.found("The signature of " + file
                        + " does not hold: the receipt was changed, or signed with another key."));
        output.output(context).result(receipt, "The signature holds. What was signed:\n" + Json.pretty(receipt));
        return ExitCode.DONE;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw OpsException.wrongUse("The file " + file + " cannot be read (" + Causes.of(failure)
                    + "); name another, of keys with --keys.");
        }
    }
}
