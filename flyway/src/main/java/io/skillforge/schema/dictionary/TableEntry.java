package io.skillforge.schema.dictionary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the dictionary says of a table.
 *
 * @param key columns of the primary key
 * @param history whether superseded versions of its rows are kept in the schema {@code history}
 * @param tenancy empty where no row belongs to a tenant
 * @param subject empty where no row is about anybody
 * @param columns by name, in the order of the file
 */
public record TableEntry(
        String name,
        String context,
        String purpose,
        List<String> key,
        boolean history,
        Optional<Tenancy> tenancy,
        Retention retention,
        Optional<Subject> subject,
        Map<String, ColumnEntry> columns) {

    public TableEntry {
        key = List.copyOf(key);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    public boolean isAbout(Subject.Whose whose) {
        return subject.filter(about -> about.whose() == whose).isPresent();
    }
}
