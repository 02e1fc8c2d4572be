package io.skillforge.privacy;

import java.util.List;

/**
 * What was, or would be, done to one person's rows of a table, or by a {@link SubjectStore}. Holds no id of the person, so
 * that it can be kept when the person is forgotten.
 *
 * @param table the table, or the store's name
 * @param action {@code delete}, {@code set}, or a store's own word
 * @param count rows
 * @param ids keys of those rows without the person's own part, {@code email:marketing}; {@code person} where nothing else
 *     is in the key; empty in a plan
 */
public record TableOutcome(String table, String action, long count, List<String> ids) {

    public TableOutcome {
        ids = List.copyOf(ids);
    }
}
