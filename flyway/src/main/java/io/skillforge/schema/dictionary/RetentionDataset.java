package io.skillforge.schema.dictionary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of a table that one policy is about, and what is done to them when their time is over; how long that is, the row of
 * retention_policy of the same code says.
 *
 * @param code unique among all tables
 * @param action {@code delete}, {@code anonymise}, {@code mask} or {@code close}
 * @param clock the columns the age counts from, of which the first that is set counts; or one {@code path.column}, a column
 *     of the user in that column of the path
 * @param where condition that rows meet before and, unless they are deleted, no longer after; null for every row
 * @param hash columns that are emptied, and the columns that get the keyed hash of what stood there
 * @param mask columns and the rule by which their values become coarse
 * @param set columns and what they become; {@link Words#NOW} is the moment, unless the column has one already
 * @param destroysKeys whether a row is an owner of data keys, which are destroyed with it
 */
public record RetentionDataset(
        String code,
        String action,
        List<String> clock,
        String where,
        Map<String, String> hash,
        Map<String, String> mask,
        Map<String, Object> set,
        boolean destroysKeys) {

    public RetentionDataset {
        clock = List.copyOf(clock);
        hash = Collections.unmodifiableMap(new LinkedHashMap<>(hash));
        mask = Collections.unmodifiableMap(new LinkedHashMap<>(mask));
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
    }

    public boolean isDelete() {
        return action.equals("delete");
    }

    /** The column of the path whose user's column is the clock; null where the clock is the table's own. */
    public String clockPath() {
        var dot = clock.get(0).indexOf('.');
        return dot < 0 ? null : clock.get(0).substring(0, dot);
    }

    /** The columns of the clock without the path. */
    public List<String> clockColumns() {
        return clock.stream()
                .map(column -> column.substring(column.indexOf('.') + 1))
                .toList();
    }
}
