package io.skillforge.schema.dictionary;

import java.util.List;
import java.util.Optional;

/**
 * How rows end by age: the datasets that say so, or why none does.
 *
 * @param reason why rows have no end by age of their own; null when a dataset deletes them
 * @param detachment how rows outlive the account they are of; empty where they go with it
 */
public record Retention(String reason, List<RetentionDataset> datasets, Optional<Detachment> detachment) {

    public Retention {
        datasets = List.copyOf(datasets);
    }

    /** The name of the policies, or {@code none}. */
    public String policy() {
        return datasets.isEmpty()
                ? "none"
                : String.join(
                        ", ", datasets.stream().map(RetentionDataset::code).toList());
    }
}
