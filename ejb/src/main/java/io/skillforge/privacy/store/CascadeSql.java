package io.skillforge.privacy.store;

import io.skillforge.privacy.domain.CascadeStep;
import io.skillforge.schema.dictionary.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The statements of a cascade. Names and conditions come from the dictionary, which was checked when it was read; ids,
 * values and the moment are parameters.
 */
final class CascadeSql {

    /** What stands for the moment of the revocation among the parameters. */
    static final Object MOMENT = new Object();

    private CascadeSql() {}

    /** One statement after the other; the driver sends them in one go. Each returns the keys of the rows it took. */
    static String apply(List<CascadeStep> steps) {
        return steps.stream()
                .map(step -> (step.isDelete() ? "delete from " + table(step) : update(step))
                        + whose(step, " = ?")
                        + and(step.condition())
                        + " returning " + rowKey(step))
                .collect(Collectors.joining(";\n"));
    }

    /** The parameters of a step before the person and the tenant, which end them. */
    static List<Object> values(CascadeStep step) {
        var parameters = new ArrayList<Object>();
        for (var value : step.values().values()) {
            if (Words.NOW.equals(value)) {
                parameters.add(MOMENT);
            } else if (value != null) {
                parameters.add(value);
            }
        }
        if (!step.isDelete() && step.notesChanges()) {
            parameters.add(MOMENT);
        }
        return parameters;
    }

    /** One statement that counts for any number of people: a line for each step, in their order. */
    static String plan(List<CascadeStep> steps) {
        return steps.stream()
                .map(step -> "(select count(*) from " + table(step) + whose(step, " = any(?)")
                        + and(step.condition())
                        + (step.done() == null ? "" : " and (" + step.done() + ") is not true")
                        + ")")
                .collect(Collectors.joining(",\n", "select ", ""));
    }

    private static String update(CascadeStep step) {
        var sets = new ArrayList<String>();
        step.values().forEach((column, value) -> sets.add(column + (value == null ? " = null" : " = ?")));
        if (step.notesChanges()) {
            sets.add("updated_at = ?");
        }
        if (step.countsVersions()) {
            sets.add("row_version = row_version + 1");
        }
        return "update " + table(step) + " set " + String.join(", ", sets);
    }

    private static String table(CascadeStep step) {
        return "skillforge." + step.table().name();
    }

    private static String whose(CascadeStep step, String comparison) {
        return " where " + step.personColumn() + comparison + " and " + step.tenantColumn() + comparison;
    }

    private static String and(String condition) {
        return condition == null ? "" : " and (" + condition + ")";
    }

    private static String rowKey(CascadeStep step) {
        return step.rowKey().isEmpty() ? "'person'" : "concat_ws(':', " + String.join(", ", step.rowKey()) + ")";
    }
}
