package io.skillforge.ops.command;

import picocli.CommandLine.Command;

/** Words that only hold other commands. Without one of them the use is wrong, and the help is shown. */
final class Group {
    private Group() {}

    @Command(
            name = "schema",
            synopsisSubcommandLabel = "COMMAND",
            description = "Migrate and check the database schema.")
    static final class Schema {}

    @Command(name = "jobs", synopsisSubcommandLabel = "COMMAND", description = "Launch and watch batch jobs.")
    static final class Jobs {}

    @Command(
            name = "etl",
            synopsisSubcommandLabel = "COMMAND",
            description = "Load reference data and read the run log.")
    static final class Etl {}

    @Command(
            name = "keys",
            synopsisSubcommandLabel = "COMMAND",
            description = "List, rotate and retire the keys that protect people's data.")
    static final class Keys {}

    @Command(
            name = "audit",
            synopsisSubcommandLabel = "COMMAND",
            description = "Read the audit log, and prove that nobody has changed it.")
    static final class Audit {}

    @Command(
            name = "privacy",
            synopsisSubcommandLabel = "COMMAND",
            description = "Tell what is kept of people, and what happens to it.")
    static final class Privacy {}

    @Command(
            name = "compliance",
            synopsisSubcommandLabel = "COMMAND",
            description = "Revoke consent of many, purge what is past its time, prove what was done.")
    static final class Compliance {}

    @Command(name = "partner", synopsisSubcommandLabel = "COMMAND", description = "Look after partners.")
    static final class Partner {}

    @Command(
            name = "key",
            synopsisSubcommandLabel = "COMMAND",
            description = "Make, list, replace and revoke the API keys of partners.")
    static final class PartnerKey {}

    @Command(name = "runs", synopsisSubcommandLabel = "COMMAND", description = "See bulk revocations.")
    static final class ComplianceRuns {}

    @Command(name = "consent-events", synopsisSubcommandLabel = "COMMAND", description = "See and replay events.")
    static final class ConsentEvents {}

    @Command(
            name = "quarantine",
            synopsisSubcommandLabel = "COMMAND",
            description = "See, correct and discard events that can never succeed as they came.")
    static final class Quarantine {}

    @Command(
            name = "dead-letters",
            synopsisSubcommandLabel = "COMMAND",
            description = "See, send again and discard events that failed too often.")
    static final class DeadLetters {}

    @Command(name = "retention", synopsisSubcommandLabel = "COMMAND", description = "Tell how long what stays.")
    static final class Retention {}

    @Command(
            name = "retention",
            synopsisSubcommandLabel = "COMMAND",
            description = "Plan a purge, review, approve and carry out plans, hold rows, see what is past its time.")
    static final class ComplianceRetention {}

    @Command(name = "holds", synopsisSubcommandLabel = "COMMAND", description = "Place and release legal holds.")
    static final class Holds {}
}
