package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.client.Json;
import io.skillforge.ops.database.Database;
import io.skillforge.schema.SchemaFinding;
import io.skillforge.schema.SchemaMigrator;
import jakarta.json.JsonObject;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Compares the database with this build. */
@Command(
        name = "validate",
        description = "Say whether the database has exactly this build's migrations; exit 1 if not.")
final class SchemaValidateCommand implements Callable<Integer> {
    @Mixin
    OutputOptions output;

    private final CommandContext context;

    SchemaValidateCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var address = context.database().requireAddress();
        var findings = Database.reaching(address, () -> new SchemaMigrator(address.login()).validate());
        var text = findings.stream().map(SchemaFinding::message).collect(Collectors.joining("\n"));
        output.output(context)
                .result(
                        Json.items(findings.stream()
                                .map(SchemaValidateCommand::json)
                                .toList()),
                        findings.isEmpty() ? "The database has exactly this build's schema." : text);
        return findings.isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
    }

    private static JsonObject json(SchemaFinding finding) {
        return Json.PROVIDER
                .createObjectBuilder()
                .add("script", finding.script())
                .add("message", finding.message())
                .build();
    }
}
