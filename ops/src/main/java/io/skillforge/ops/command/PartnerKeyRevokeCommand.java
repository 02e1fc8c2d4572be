package io.skillforge.ops.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Ends an API key. */
@Command(name = "revoke", description = "Revoke an API key; it is refused from now on.")
final class PartnerKeyRevokeCommand implements Runnable {
    @Parameters(paramLabel = "ID", description = "The id of the key; see partner key list.")
    String id;

    @Mixin
    PartnerKeyOptions options;

    private final CommandContext context;

    PartnerKeyRevokeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        var answer = options.client(context).revokeKey(options.code, id);
        options.output(context).result(answer, "API key " + id + " of " + options.code + " is revoked.");
    }
}
