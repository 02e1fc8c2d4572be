package io.skillforge.privacy.domain;

import io.skillforge.schema.dictionary.RevocationAction;
import io.skillforge.schema.dictionary.TableEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What is done to a person's rows of one table: all actions of one kind that the revoked purposes ask for.
 *
 * @param values what columns become; empty to delete
 * @param condition which rows; null for all of the person
 * @param done condition of the rows that an earlier step of the same table takes away; null when there is none
 */
public record CascadeStep(TableEntry table, Map<String, Object> values, String condition, String done) {

    private static final String VERSION = "row_version";
    private static final String CHANGED = "updated_at";

    /** One step for actions that do the same to rows: a row is meant when one of their conditions holds. */
    static CascadeStep of(TableEntry table, List<RevocationAction> alike, String done) {
        var everyRow = alike.stream().map(RevocationAction::where).anyMatch(Objects::isNull);
        var condition = everyRow
                ? null
                : alike.stream()
                        .map(RevocationAction::where)
                        .distinct()
                        .collect(Collectors.joining(") or (", "(", ")"));
        return new CascadeStep(table, new LinkedHashMap<>(alike.get(0).values()), condition, done);
    }

    public boolean isDelete() {
        return values.isEmpty();
    }

    public String action() {
        return isDelete() ? "delete" : "set";
    }

    public String personColumn() {
        return table.subject().orElseThrow().path().get(0);
    }

    public String tenantColumn() {
        return table.tenancy().orElseThrow().tenant();
    }

    /** The columns that tell the person's rows apart; empty where there is only one. */
    public List<String> rowKey() {
        return table.key().stream()
                .filter(column -> !column.equals(personColumn()))
                .toList();
    }

    /** Whoever read a row before must not write it back: its version goes up. */
    public boolean countsVersions() {
        return table.columns().containsKey(VERSION);
    }

    /** Whether the table notes when a row was last changed, and the action does not itself say so. */
    public boolean notesChanges() {
        return table.columns().containsKey(CHANGED) && !values.containsKey(CHANGED);
    }
}
