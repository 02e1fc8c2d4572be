package io.skillforge.ops.command;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.TypeConversionException;

/** Moments as they are typed. */
final class Moments {
    private Moments() {}

    static OffsetDateTime read(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "\"" + text + "\" is not a moment with its time zone, such as 2023-01-01T00:00:00Z");
        }
    }
}
