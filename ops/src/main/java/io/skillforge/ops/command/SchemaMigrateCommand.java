package io.skillforge.ops.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Brings the schema up to this build. */
@Command(name = "migrate", description = "Make roles and database where they are missing, and apply the migrations.")
final class SchemaMigrateCommand implements Runnable {
    @Mixin
    OutputOptions output;

    private final CommandContext context;

    SchemaMigrateCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        context.state().create();
        var applied = context.database().prepare();
        output.output(context)
                .result(
                        MigrationReport.json(applied),
                        applied.isEmpty()
                                ? "The schema was up to date; nothing was applied."
                                : MigrationReport.text(applied));
    }
}
