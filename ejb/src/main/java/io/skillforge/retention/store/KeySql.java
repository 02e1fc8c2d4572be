package io.skillforge.retention.store;

import io.skillforge.retention.domain.TableFacts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The key of a table's rows as one text, and back: its columns joined by a bar. Moments are written in UTC, so that a key
 * reads the same in every session.
 */
final class KeySql {

    private static final String MOMENT = "timestamp with time zone";

    private final List<String> columns;
    private final TableFacts facts;

    KeySql(List<String> columns, TableFacts facts) {
        this.columns = columns;
        this.facts = facts;
    }

    /** The key of the row that an alias stands for. */
    String text(String alias) {
        return columns.stream()
                .map(column -> isMoment(column)
                        ? "(" + alias + "." + column + " at time zone 'UTC')::text"
                        : alias + "." + column + "::text")
                .collect(Collectors.joining(" || '|' || "));
    }

    /** The columns k1, k2 … from the key in an expression. */
    String columns(String key) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> value(key, i) + " as k" + (i + 1))
                .collect(Collectors.joining(", "));
    }

    /** That a row is the one whose columns k1, k2 … another alias has. */
    String matches(String alias, String other) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> alias + "." + columns.get(i) + " = " + other + ".k" + (i + 1))
                .collect(Collectors.joining(" and "));
    }

    /** That the row t is one of an array of keys, %s; empty where that takes more than a cast. */
    Optional<String> array() {
        var column = columns.get(0);
        return columns.size() > 1 || isMoment(column)
                ? Optional.empty()
                : Optional.of(
                        "t." + column + " = any(cast(%s as " + facts.types().get(column) + "[]))");
    }

    private String value(String key, int position) {
        var part = columns.size() == 1 ? key : "split_part(" + key + ", '|', " + (position + 1) + ")";
        var column = columns.get(position);
        return isMoment(column)
                ? "(" + part + "::timestamp at time zone 'UTC')"
                : part + "::" + facts.types().get(column);
    }

    private boolean isMoment(String column) {
        return MOMENT.equals(facts.types().get(column));
    }
}
