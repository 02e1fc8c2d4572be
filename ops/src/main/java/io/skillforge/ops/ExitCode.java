package io.skillforge.ops;

/** What a command's exit tells a script; the same four for every command. */
public final class ExitCode {
    public static final int DONE = 0;
    /** The command worked, and what it looked at is not well: a run failed, a check is down. */
    public static final int FOUND = 1;

    public static final int WRONG_USE = 2;
    /** The server or the database cannot be had: not running, not answering, no port, no room. */
    public static final int OUT_OF_REACH = 3;

    private ExitCode() {}
}
