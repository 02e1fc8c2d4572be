package io.skillforge.catalog;

import java.util.List;

/** One part of an occupation, its items in the order that matters. Empty means that it was not collected. */
public record PartView<T>(String onetCode, List<T> items) {

    public boolean isCollected() {
        return !items.isEmpty();
    }
}
