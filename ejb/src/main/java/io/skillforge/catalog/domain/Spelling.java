package io.skillforge.catalog.domain;

/** How far two words are apart for somebody who types. */
public final class Spelling {

    private static final int NO_ERROR_BELOW = 4;
    private static final int ONE_ERROR_BELOW = 8;
    private static final int TWO_ERRORS_BELOW = 13;

    private Spelling() {}

    /** How many typing errors a word of this length can hold and still be recognised. */
    public static int tolerance(int length) {
        if (length < NO_ERROR_BELOW) {
            return 0;
        }
        return length < ONE_ERROR_BELOW ? 1 : length < TWO_ERRORS_BELOW ? 2 : 3;
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
