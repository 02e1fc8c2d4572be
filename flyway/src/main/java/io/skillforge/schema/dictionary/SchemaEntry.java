package io.skillforge.schema.dictionary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the dictionary says of a schema beside the main one, in one file for all its tables. */
public record SchemaEntry(String name, String purpose, Retention retention, Map<String, String> tables) {

    public SchemaEntry {
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    }
}
