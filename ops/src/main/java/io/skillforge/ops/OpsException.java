package io.skillforge.ops;

/** Ends a command with one sentence for people, which says the mend, and an exit code for scripts. */
public class OpsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private OpsException(int exitCode, String sentence, Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    public static OpsException found(String sentence) {
        return new OpsException(ExitCode.FOUND, sentence, null);
    }

    public static OpsException wrongUse(String sentence) {
        return new OpsException(ExitCode.WRONG_USE, sentence, null);
    }

    public static OpsException outOfReach(String sentence) {
        return new OpsException(ExitCode.OUT_OF_REACH, sentence, null);
    }

    public static OpsException outOfReach(String sentence, Throwable cause) {
        return new OpsException(ExitCode.OUT_OF_REACH, sentence, cause);
    }

    public int exitCode() {
        return exitCode;
    }
}
