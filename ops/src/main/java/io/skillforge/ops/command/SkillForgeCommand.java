package io.skillforge.ops.command;

import java.time.OffsetDateTime;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root of all commands. */
@Command(
        name = "skillforge",
        versionProvider = VersionProvider.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Runs SkillForge and its data jobs.",
        footer = {
            "",
            "Exit codes: 0 done, 1 something is not well or the run failed, 2 wrong use,",
            "3 the server or the database is out of reach.",
            "Settings come from the environment; ops/docs has the list."
        })
public final class SkillForgeCommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    boolean help;

    @Option(names = "--version", versionHelp = true, scope = ScopeType.INHERIT, description = "Show the version.")
    boolean version;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show where an error came from; SKILLFORGE_DEBUG=1 does the same.")
    boolean debug;

    /** The whole tree of commands, ready to be given its words. */
    public static CommandLine tree(CommandContext context) {
        var root = new SkillForgeCommand();
        var tree = new CommandLine(root)
                .addSubcommand(new UpCommand(context))
                .addSubcommand(new DownCommand(context))
                .addSubcommand(new StatusCommand(context))
                .addSubcommand(new LogsCommand(context))
                .addSubcommand(new TokenCommand(context))
                .addSubcommand(group(
                        new Group.Schema(),
                        new SchemaMigrateCommand(context),
                        new SchemaInfoCommand(context),
                        new SchemaValidateCommand(context)))
                .addSubcommand(group(
                        new Group.Jobs(),
                        new JobsListCommand(context),
                        new JobsStartCommand(context),
                        new JobsShowCommand(context),
                        new JobsStopCommand(context),
                        new JobsRestartCommand(context)))
                .addSubcommand(new SeedCommand(context))
                .addSubcommand(ComplianceCommands.tree(context))
                .addSubcommand(group(
                        new Group.Etl(),
                        new EtlOnetCommand(context),
                        new EtlEmploymentCommand(context),
                        new EtlSearchCommand(context),
                        new EtlRunsCommand(context),
                        new EtlShowCommand(context)))
                .addSubcommand(group(
                        new Group.Keys(),
                        new KeysListCommand(context),
                        new KeysRotateCommand(context),
                        new KeysRetireCommand(context)))
                .addSubcommand(group(
                        new Group.Audit(),
                        new AuditListCommand(context),
                        new AuditVerifyCommand(context),
                        new AuditAnchorCommand(context)))
                .addSubcommand(group(
                        new Group.Partner(),
                        group(
                                new Group.PartnerKey(),
                                new PartnerKeyCreateCommand(context),
                                new PartnerKeyListCommand(context),
                                new PartnerKeyRotateCommand(context),
                                new PartnerKeyRevokeCommand(context))))
                .addSubcommand(group(new Group.Privacy(), new PrivacyMapCommand()))
                .addSubcommand(group(new Group.Retention(), new RetentionPoliciesCommand(context)))
                .addSubcommand(new CompletionCommand());
        var errors = new Errors(() -> root.debug || context.settings().debug());
        return tree.registerConverter(OffsetDateTime.class, Moments::read)
                .setExecutionExceptionHandler(errors)
                .setParameterExceptionHandler(errors)
                .setUsageHelpAutoWidth(true);
    }

    static CommandLine group(Object parent, Object... children) {
        var line = new CommandLine(parent);
        for (var child : children) {
            line.addSubcommand(child);
        }
        return line;
    }
}
