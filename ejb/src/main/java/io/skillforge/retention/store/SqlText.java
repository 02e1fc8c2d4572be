package io.skillforge.retention.store;

import java.util.ArrayList;
import java.util.List;

/** A statement that is put together: its text, and its values in the order of their question marks. */
final class SqlText {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    static SqlText of(String part, Object... bound) {
        return new SqlText().add(part, bound);
    }

    SqlText add(String part, Object... bound) {
        text.append(part);
        for (var value : bound) {
            values.add(value);
        }
        return this;
    }

    SqlText add(SqlText other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    String text() {
        return text.toString();
    }

    Object[] values() {
        return values.toArray();
    }
}
