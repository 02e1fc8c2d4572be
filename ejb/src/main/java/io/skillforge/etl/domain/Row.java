package io.skillforge.etl.domain;

/**
 * One row of a file: the cells of the layout's named columns in their order, null for n/a and for absent columns.
 *
 * @param file the file as its author knows it
 * @param broken why the row could not even be split into cells; null when it could
 */
public record Row(String file, int line, String[] cells, Reject broken) {

    /** Takes the rows of a file one by one. */
    @FunctionalInterface
    public interface Sink {
        void take(Row row);
    }
}
