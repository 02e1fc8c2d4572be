package io.skillforge.etl.domain;

import java.util.List;

/**
 * A column of a file and of its staging table.
 *
 * @param name its heading in the file; null for a column derived from another
 * @param column its name in the staging table
 * @param optional whether a release may lack it; {@code since} then says which release brought it
 * @param nullable whether {@code n/a}, O*NET's only null, is allowed
 * @param from for a derived column, the heading it is made from
 * @param namespace for a uuid, the kind of thing it names
 * @param values the allowed values, empty for any
 */
public record ColumnLayout(
        String name,
        String column,
        Type type,
        boolean optional,
        boolean nullable,
        String since,
        String from,
        String namespace,
        int minimum,
        int maximum,
        List<String> values) {

    /** How a cell reads. Occupation, element, task and scale must name something the same release defines. */
    public enum Type {
        CODE,
        OCCUPATION,
        ELEMENT,
        TASK,
        SCALE,
        VALUE,
        TEXT,
        INTEGER,
        DECIMAL,
        FLAG,
        MONTH,
        UUID,
        SLUG,
        SLUG_UUID
    }

    public boolean isDerived() {
        return name == null;
    }
}
