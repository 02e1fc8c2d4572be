package io.skillforge.ops.output;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times as people read them; the same on every machine. */
public final class Texts {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final long MINUTE_MILLIS = 60_000;

    private Texts() {}

    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    public static String counted(long number, String thing) {
        return number(number) + " " + thing + (number == 1 ? "" : "s");
    }

    public static String moment(Instant moment) {
        return moment == null ? "" : MOMENT.format(moment);
    }

    /** "0.4 s", "12.3 s", "3 min 05 s". */
    public static String duration(Duration duration) {
        var millis = duration.toMillis();
        if (millis < MINUTE_MILLIS) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1_000.0);
        }
        return String.format(Locale.ROOT, "%d min %02d s", duration.toMinutes(), duration.toSecondsPart());
    }

    /** Between two moments; empty as long as either is not known. */
    public static String between(Instant start, Instant end) {
        return start == null || end == null ? "" : duration(Duration.between(start, end));
    }

    /** A sentence that another one may follow. */
    public static String ended(String sentence) {
        return sentence.matches("(?s).*[.!?]\\s*") ? sentence.strip() : sentence.strip() + ".";
    }

    public static String orDash(Object value) {
        return value == null || value.toString().isEmpty() ? "-" : value.toString();
    }
}
