package io.skillforge.catalog.store;

import java.util.Collection;
import java.util.stream.Collectors;

/** Rows in the text format of COPY. */
final class CopyText {

    private final StringBuilder text = new StringBuilder();

    CopyText row(Object... values) {
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : "\t").append(field(values[i]));
        }
        text.append('\n');
        return this;
    }

    private static String field(Object value) {
        if (value == null) {
            return "\\N";
        }
        var plain = value instanceof Collection<?> items
                ? items.stream().map(item -> '"' + item.toString() + '"').collect(Collectors.joining(",", "{", "}"))
                : value.toString();
        return plain.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    String text() {
        return text.toString();
    }
}
