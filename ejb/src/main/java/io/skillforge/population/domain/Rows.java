package io.skillforge.population.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Rows that are to be written together. A value that will be sealed stands in its row as a
 * {@link io.skillforge.privacy.ClearValue} until then.
 */
public final class Rows {

    private final Map<SeedTable, List<Object[]>> rows = new EnumMap<>(SeedTable.class);

    void add(SeedTable table, Object... values) {
        if (values.length != table.types().size()) {
            throw new IllegalArgumentException("A row of %s has %d values"
                    .formatted(table.code(), table.types().size()));
        }
        rows.computeIfAbsent(table, each -> new ArrayList<>()).add(values);
    }

    /** Parents before children. */
    public Map<SeedTable, List<Object[]>> byTable() {
        return rows;
    }
}
