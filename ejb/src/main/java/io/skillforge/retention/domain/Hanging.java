package io.skillforge.retention.domain;

import io.skillforge.schema.dictionary.TableEntry;
import java.util.List;
import java.util.Locale;

/**
 * Rows of another table that a deletion reaches.
 *
 * @param facts null unless rows are detached
 * @param columns those of the table that point at the row that goes
 */
public record Hanging(TableEntry table, TableFacts facts, Kind kind, List<String> columns) {

    public enum Kind {
        /** They go too. */
        DELETE,
        /** They stay and point at nothing any more. */
        UNLINK,
        /** They stay, with a keyed hash in place of the person. */
        DETACH;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
