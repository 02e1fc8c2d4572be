package io.skillforge.platform.sql;

import java.util.ArrayList;
import java.util.List;

/** The conditions of a search that apply, each with its values, so that a query says nothing about what was not asked. */
public final class Conditions {

    private final List<String> clauses = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    public Conditions and(String clause, Object... bound) {
        clauses.add(clause);
        values.addAll(List.of(bound));
        return this;
    }

    /** Adds the clause unless the value is null: null means that this was not asked. */
    public Conditions andIfGiven(String clause, Object value) {
        return value == null ? this : and(clause, value);
    }

    public String sql() {
        return String.join("\n   and ", clauses);
    }

    public List<Object> values() {
        return values;
    }
}
