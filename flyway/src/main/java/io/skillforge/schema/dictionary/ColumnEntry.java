package io.skillforge.schema.dictionary;

/**
 * One column. What is not said is null.
 *
 * @param category one of {@link Words#CATEGORIES}; said of every column of a table that is about somebody
 * @param encrypted purpose of the key that seals the value, {@code pii_user}
 */
public record ColumnEntry(
        String name, String meaning, String unit, String range, String category, String encrypted, String note) {

    /** Whether it is, or may lead to, something about somebody. */
    public boolean isPersonal() {
        return category != null && !Words.IMPERSONAL.contains(category);
    }
}
