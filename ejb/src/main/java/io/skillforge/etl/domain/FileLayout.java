package io.skillforge.etl.domain;

import java.util.List;
import java.util.Set;

/**
 * A file of a release: its staging table, its columns, and what makes a row unique.
 *
 * @param aliases other names the file has had
 * @param scales the scales its rows may be on; empty for any scale of the release
 */
public record FileLayout(
        String file,
        List<String> aliases,
        String table,
        boolean required,
        List<String> key,
        Set<String> scales,
        List<ColumnLayout> columns) {

    /** The columns that stand in the file, in the order in which rows hold their cells. */
    public List<ColumnLayout> named() {
        return columns.stream().filter(column -> !column.isDerived()).toList();
    }

    /** Where a heading's cell stands in a row. */
    public int indexOf(String heading) {
        var named = named();
        for (var i = 0; i < named.size(); i++) {
            if (named.get(i).name().equals(heading)) {
                return i;
            }
        }
        throw new IllegalArgumentException(file + " has no column " + heading);
    }
}
