package io.skillforge.partner;

import java.util.List;
import java.util.UUID;

/**
 * Some of an export's people, in the order of their items.
 *
 * @param next the item after which the next page starts; null on the last one. A page may be empty and not the last: those
 *     on it have withdrawn.
 */
public record ExportItemPageView(List<ExportItemView> items, UUID next) {

    public ExportItemPageView {
        items = List.copyOf(items);
    }
}
