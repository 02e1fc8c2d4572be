package io.skillforge.schema.dictionary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that the end of a consent does to a person's rows.
 *
 * @param values columns and what they become: a text, number or truth value, null, or {@link Words#NOW}; empty to delete
 * @param where condition over the table's columns that a row meets before and no longer after; null for every row
 */
public record RevocationAction(Map<String, Object> values, String where) {

    public RevocationAction {
        // Not Map.copyOf: the order of the file is kept, and a value may be null.
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public boolean isDelete() {
        return values.isEmpty();
    }
}
