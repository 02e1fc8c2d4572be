package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.OpsException;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells an error in one sentence on standard error; the stack trace only to who asks for it. */
final class Errors implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final BooleanSupplier debug;

    Errors(BooleanSupplier debug) {
        this.debug = debug;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult words) {
        if (failure instanceof OpsException ours) {
            tell(command, ours.getMessage(), ours);
            return ours.exitCode();
        }
        tell(command, "Unexpected: " + failure + "; run it again with --debug and report what it shows.", failure);
        return ExitCode.FOUND;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] words) {
        var command = wrong.getCommandLine();
        tell(command, wrong.getMessage(), wrong);
        if (!UnmatchedArgumentException.printSuggestions(wrong, command.getErr())) {
            command.getErr().println("See " + command.getCommandSpec().qualifiedName() + " --help.");
        }
        return ExitCode.WRONG_USE;
    }

    private void tell(CommandLine command, String sentence, Exception failure) {
        var err = command.getErr();
        err.println(sentence);
        if (debug.getAsBoolean()) {
            failure.printStackTrace(err);
        }
        err.flush();
    }
}
