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
            name = "audit",
            description = "Read the audit log, and prove that nobody has changed it.")
    static final class Audit {}
            name = "privacy",
            description = "Tell what is kept of people, and what happens to it.")
    static final class Privacy {}
}
