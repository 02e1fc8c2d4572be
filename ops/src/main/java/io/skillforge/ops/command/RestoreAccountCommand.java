package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.client.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Gives a closed account back. */
@Command(
        name = "restore-account",
        description =
                "Give a closed account back, within 30 days after it was closed. What went with the closing (saved"
                        + " roles, employers, places of work) stays away.")
final class RestoreAccountCommand extends OnServer {
    @Parameters(paramLabel = "USER", description = "The user's id or external reference.")
    String user;

    RestoreAccountCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        var account = client().restoreAccount(user);
        output().result(account, "The account " + Json.text(account, "id") + " is open again.");
        return ExitCode.DONE;
    }
}
