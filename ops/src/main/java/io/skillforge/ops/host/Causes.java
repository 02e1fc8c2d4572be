package io.skillforge.ops.host;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/** An I/O failure in the few words that belong into a sentence. */
public final class Causes {
    private Causes() {}

    public static String of(IOException failure) {
        if (failure instanceof FileSystemException about) {
            var reason = about.getReason() == null ? plainWords(about) : about.getReason();
            return about.getFile() + ": " + reason;
        }
        return failure.getMessage() == null ? plainWords(failure) : failure.getMessage();
    }

    /** "AccessDeniedException" reads as "access denied". */
    private static String plainWords(IOException failure) {
        return failure.getClass()
                .getSimpleName()
                .replaceFirst("Exception$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
