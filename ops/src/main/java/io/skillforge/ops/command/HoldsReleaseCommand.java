package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Releases a legal hold. */
@Command(name = "release", description = "Let the policies have their way again. The hold stays listed.")
final class HoldsReleaseCommand extends OnServer {
    @Parameters(paramLabel = "HOLD", description = "The hold's id; see holds list.")
    String hold;

    HoldsReleaseCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        output().result(retention().releaseHold(hold), "Hold " + hold + " is released.");
        return ExitCode.DONE;
    }
}
