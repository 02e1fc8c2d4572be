package io.skillforge.schema.dictionary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How rows stay when an account of theirs is purged. What a dataset of the table does by the clock of that account is done
 * too, where it was not yet.
 *
 * @param hash each column of the path and the column that gets the keyed hash of the person; the former is emptied
 * @param set columns and what they become; {@link Words#NOW} is the moment, unless the column has one already
 */
public record Detachment(Map<String, String> hash, Map<String, Object> set) {

    public Detachment {
        hash = Collections.unmodifiableMap(new LinkedHashMap<>(hash));
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
    }
}
