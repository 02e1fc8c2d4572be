package io.skillforge.catalog.domain;

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
        var before = new int[0];
        var above = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            var here = new int[right.length() + 1];
            here[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                boolean same = left.charAt(row - 1) == right.charAt(column - 1);
                int edited = Math.min(above[column], here[column - 1]) + 1;
                here[column] = Math.min(edited, above[column - 1] + (same ? 0 : 1));
                if (row > 1
                        && column > 1
                        && left.charAt(row - 1) == right.charAt(column - 2)
                        && left.charAt(row - 2) == right.charAt(column - 1)) {
                    here[column] = Math.min(here[column], before[column - 2] + 1);
                }
            }
            before = above;
            above = here;
        }
        return above[right.length()];
    }
}
