package io.skillforge.catalog.domain;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** How far two words are apart for somebody who types. */
public final class Spelling {

    private static final int NO_ERROR_BELOW = 4;
    private static final int ONE_ERROR_BELOW = 8;
    private static final int TWO_ERRORS_BELOW = 13;

    private record Sound(Pattern letters, String heard) {
        Sound(String letters, String heard) {
            this(Pattern.compile(letters), heard);
        }
    }

    /** One after the other. */
    private static final List<Sound> SOUNDS = List.of(
            new Sound("ph", "f"),
            new Sound("[ts]ion|[ct]ian|ch|sh", "j"),
            new Sound("kn", "n"),
            new Sound("wr", "r"),
            new Sound("gh", ""),
            new Sound("mb$", "m"),
            new Sound("c(?=[eiy])|z", "s"),
            new Sound("ck|c|q", "k"),
            new Sound("x", "ks"),
            new Sound("(?<=.)[aeiouyhw]", ""),
            new Sound("^[aeiou]", "a"),
            new Sound("(.)\\1+", "$1"));

    private Spelling() {}

    /** How many typing errors a word of this length can hold and still be recognised. */
    public static int tolerance(int length) {
        if (length < NO_ERROR_BELOW) {
            return 0;
        }
        return length < ONE_ERROR_BELOW ? 1 : length < TWO_ERRORS_BELOW ? 2 : 3;
    }

    /** Whether somebody may have typed one for the other; words that sound alike may differ by a letter more. */
    public static boolean isTypingError(String left, String right) {
        int tolerated = tolerance(Math.max(left.length(), right.length()));
        int distance = distance(left, right);
        return distance <= tolerated
                || tolerated > 0 && distance == tolerated + 1 && sound(left).equals(sound(right));
    }

    /** What is heard of a word in English, roughly: its consonants, those of one sound written alike. */
    public static String sound(String word) {
        var sound = word;
        for (var each : SOUNDS) {
            sound = each.letters().matcher(sound).replaceAll(each.heard());
        }
        return sound;
    }

    /** Letters left out, put in, replaced, or two neighbours swapped: each counts one. */
    public static int distance(String left, String right) {
        return distance(left, right, Math.max(left.length(), right.length()));
    }

    /** The same where it is no more than a limit, and else one more than the limit, which is told far sooner. */
    static int distance(String left, String right, int limit) {
        int beyond = limit + 1;
        if (Math.abs(left.length() - right.length()) > limit) {
            return beyond;
        }
        var before = new int[right.length() + 1];
        var above = new int[right.length() + 1];
        var here = new int[right.length() + 1];
        Arrays.setAll(above, column -> column);
        for (int row = 1; row <= left.length(); row++) {
            int first = Math.max(1, row - limit);
            int last = Math.min(right.length(), row + limit);
            here[first - 1] = first == 1 ? row : beyond;
            int least = here[first - 1];
            for (int column = first; column <= last; column++) {
                boolean same = left.charAt(row - 1) == right.charAt(column - 1);
                int without = Math.min(column == row + limit ? beyond : above[column], here[column - 1]) + 1;
                here[column] = Math.min(without, above[column - 1] + (same ? 0 : 1));
                if (isSwapped(left, row, right, column)) {
                    here[column] = Math.min(here[column], before[column - 2] + 1);
                }
                least = Math.min(least, here[column]);
            }
            if (least > limit) {
                return beyond;
            }
            var free = before;
            before = above;
            above = here;
            here = free;
        }
        return Math.min(above[right.length()], beyond);
    }

    private static boolean isSwapped(String left, int row, String right, int column) {
        return row > 1
                && column > 1
                && left.charAt(row - 1) == right.charAt(column - 2)
                && left.charAt(row - 2) == right.charAt(column - 1);
    }
}
