package io.skillforge.etl.domain;

/**
 * A row that broke a rule: where it stands, what is wrong with it, and what mends it.
 *
 * @param line the line of a text file, or the number of the record in a JSON file, both from 1
 * @param column the heading or field; null when the whole row is meant
 */
public record Reject(String file, int line, String column, String value, String reason, String remedy) {

    private static final int LONGEST_VALUE = 200;

    public Reject {
        value = value == null ? null : storable(value);
    }

    /** Short, without the one character that no text column of the database takes, and without half a character. */
    private static String storable(String value) {
        var text = value.replace('\0', '\uFFFD');
        if (text.length() <= LONGEST_VALUE) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
        return text.substring(0, end) + "…";
    }

    /** One sentence for people, in the words of the file's kind. */
    public String sentence() {
        var where = file + " " + place(file, line);
        var what = isJson(file) ? ", field " : ", column ";
        return where + (column == null ? "" : what + column) + ": " + reason + "; " + remedy;
    }

    static String place(String file, int line) {
        return (isJson(file) ? "record " : "line ") + line;
    }

    private static boolean isJson(String file) {
        return file.endsWith(".json");
    }
}
