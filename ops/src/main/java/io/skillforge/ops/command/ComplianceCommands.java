package io.skillforge.ops.command;

import static io.skillforge.ops.command.SkillForgeCommand.group;

import picocli.CommandLine;

/** What an officer of compliance does. */
final class ComplianceCommands {
    private ComplianceCommands() {}

    static CommandLine tree(CommandContext context) {
        return group(
                new Group.Compliance(),
                new ConsentRevocationCommand(context),
                group(
                        new Group.ComplianceRuns(),
                        new ComplianceRunsListCommand(context),
                        new ComplianceRunsShowCommand(context)),
                group(
                        new Group.ConsentEvents(),
                        new ConsentEventsShowCommand(context),
                        new ConsentEventsReplayCommand(context)),
                group(
                        new Group.Quarantine(),
                        new QuarantineListCommand(context),
                        new QuarantineShowCommand(context),
                        new QuarantineReplayCommand(context),
                        new QuarantineDiscardCommand(context)),
                group(
                        new Group.DeadLetters(),
                        new DeadLettersListCommand(context),
                        new DeadLettersReplayCommand(context),
                        new DeadLettersDiscardCommand(context)),
                new ReceiptCommand(context),
                new VerifyReceiptCommand(context));
    }
}
