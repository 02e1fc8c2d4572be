package io.skillforge.ops.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a new API key in the place of another. */
@Command(
        name = "rotate",
        description = {
            "Make an API key in the place of another, with its name, scope and lifetime.",
            "It is shown this once."
        })
final class PartnerKeyRotateCommand implements Runnable {
    @Parameters(paramLabel = "ID", description = "The id of the key; see partner key list.")
    String id;

    @Option(
            names = "--overlap-hours",
            defaultValue = "24",
            paramLabel = "N",
            description = "Hours that the old key still holds; ${DEFAULT-VALUE}.")
    int overlapHours;

    @Mixin
    PartnerKeyOptions options;

    private final CommandContext context;

    PartnerKeyRotateCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        var made = options.client(context).rotateKey(options.code, id, overlapHours);
        options.output(context)
                .result(
                        made,
                        PartnerKeyCreateCommand.told(made) + "\nThe old key holds for " + overlapHours
                                + " hours more, unless it ends before.");
    }
}
