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
                new DataRetentionCommand(context),
                retention(context),
                new RestoreAccountCommand(context),
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

    private static CommandLine retention(CommandContext context) {
        return group(
                new Group.ComplianceRetention(),
                new RetentionPlanCommand(context),
                new RetentionListCommand(context),
                new RetentionShowCommand(context),
                new RetentionReviewCommand(context),
                new RetentionApproveCommand(context),
                new RetentionRefuseCommand(context),
                new RetentionApplyCommand(context),
                group(
                        new Group.Holds(),
                        new HoldsListCommand(context),
                        new HoldsPlaceCommand(context),
                        new HoldsReleaseCommand(context)),
                new RetentionMonitorCommand(context));
    }
}
