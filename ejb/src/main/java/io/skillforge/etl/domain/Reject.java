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
        if (value != null && value.length() > LONGEST_VALUE) {
            value = value.substring(0, LONGEST_VALUE) + "…";
        }
    }

    /** One sentence for people. */
    public String sentence() {
        var where = column == null ? file + " line " + line : file + " line " + line + ", column " + column;
        return where + ": " + reason + "; " + remedy;
    }
}
