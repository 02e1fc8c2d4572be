package io.skillforge.web.request;

/** A body that turned out to be longer than the limit while it was read. */
public class BodyTooLargeException extends RuntimeException {

    public static final String DETAIL = "The body is longer than 2 MiB";

    private static final long serialVersionUID = 1L;

    BodyTooLargeException() {
        super(DETAIL);
    }

    /** Readers of bodies wrap what their source throws. */
    public static boolean isBehind(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException) {
                return true;
            }
        }
        return false;
    }
}
