package io.skillforge.person;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * One page of a list that is in the order of its ids.
 *
 * @param next id after which the next page starts; null on the last one
 */
public record PageView<T>(List<T> items, UUID next) {

    /** From one row more than the page holds, which tells whether there is a next one. */
    public static <T> PageView<T> of(List<T> rows, int limit, Function<T, UUID> id) {
        boolean more = rows.size() > limit;
        var page = more ? List.copyOf(rows.subList(0, limit)) : rows;
        return new PageView<>(page, more ? id.apply(page.get(limit - 1)) : null);
    }

    public <R> PageView<R> map(Function<List<T>, List<R>> change) {
        return new PageView<>(change.apply(items), next);
    }
}
