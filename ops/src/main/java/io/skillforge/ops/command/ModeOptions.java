package io.skillforge.ops.command;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Whether a command changes anything. It does not unless told so. */
final class ModeOptions {
    @ArgGroup
    Mode mode = new Mode();

    static final class Mode {
        @Option(names = "--dry-run", description = "Only tell what would change; the default.")
        boolean dryRun;

        @Option(names = "--execute", description = "Change it.")
        boolean execute;
    }

    boolean dryRun() {
        return !mode.execute;
    }
}
