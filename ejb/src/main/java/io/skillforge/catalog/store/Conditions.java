package io.skillforge.catalog.store;

import java.util.ArrayList;
import java.util.List;

/** The conditions of a search that apply, each with its values, so that a query says nothing about what was not asked. */
final class Conditions {

    private final List<String> clauses = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Conditions and(String clause, Object... bound) {
        clauses.add(clause);
        values.addAll(List.of(bound));
        return this;
    }

    /** Adds the clause unless the value is null: null means that this was not asked. */
    Conditions andIfGiven(String clause, Object value) {
        return value == null ? this : and(clause, value);
    }

    String sql() {
        return String.join("\n   and ", clauses);
    }

    List<Object> values() {
        return values;
    }
}
