package io.skillforge.ops.command;

import io.skillforge.ops.database.Database;
import io.skillforge.schema.SchemaMigrator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the migrations. */
@Command(name = "info", description = "List the migrations and which of them the database has.")
final class SchemaInfoCommand implements Runnable {
    @Mixin
    OutputOptions output;

    private final CommandContext context;

    SchemaInfoCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        var address = context.database().requireAddress();
        var rows = Database.reaching(address, () -> new SchemaMigrator(address.login()).info());
        output.output(context).result(MigrationReport.json(rows), MigrationReport.text(rows));
    }
}
