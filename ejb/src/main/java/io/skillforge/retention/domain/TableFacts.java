package io.skillforge.retention.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the database's catalog knows of a table.
 *
 * @param types of the columns, as SQL writes them
 * @param partitionColumn null where it is in one piece
 * @param children the foreign keys that point at it
 */
public record TableFacts(Map<String, String> types, String partitionColumn, List<Child> children) {

    /**
     * A foreign key of another table.
     *
     * @param onDelete {@code c}: rows go with their parent; {@code n}: they lose it; {@code a} and {@code r}: they keep it
     * @param columns with those of the parent that they point at
     */
    public record Child(String table, char onDelete, Map<String, String> columns) {

        /** The column that points at one of the parent's. */
        public Optional<String> pointingAt(String parentColumn) {
            return columns.entrySet().stream()
                    .filter(pair -> pair.getValue().equals(parentColumn))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        public boolean keepsItsParent() {
            return onDelete == 'a' || onDelete == 'r';
        }
    }
}
