package io.skillforge.retention.domain;

import io.skillforge.retention.domain.TableFacts.Child;
import io.skillforge.schema.dictionary.RetentionDataset;
import io.skillforge.schema.dictionary.Subject;
import io.skillforge.schema.dictionary.TableEntry;
import io.skillforge.schema.dictionary.Tenancy;
import java.util.List;
import java.util.Set;

/**
 * A dataset, the table it is about, and what the database knows of that.
 *
 * @param hanging what a deletion reaches beside the table; empty where nothing is deleted
 * @param blockers foreign keys by which a row must not be pointed at when it is deleted
 * @param heldBy the datasets whose holds keep its rows: those of the table, and those of what a deletion reaches
 * @param stage what it waits for: all of a lower one
 */
public record Target(
        TableEntry table,
        RetentionDataset dataset,
        TableFacts facts,
        List<Hanging> hanging,
        List<Child> blockers,
        Set<String> heldBy,
        int stage) {

    /** Whether each row is a person, and not something of one. */
    public boolean isPeople() {
        return isAboutPeople() && table.retention().datasets().stream().anyMatch(RetentionDataset::destroysKeys);
    }

    public boolean isAboutPeople() {
        return table.isAbout(Subject.Whose.PERSON);
    }

    /** Null where no row belongs to a tenant. */
    public String tenantColumn() {
        return table.tenancy().map(Tenancy::tenant).orElse(null);
    }

    /** Columns of which each may name a person; empty for what is a partner's or nobody's. */
    public List<String> personColumns() {
        return isAboutPeople() ? table.subject().orElseThrow().path() : List.of();
    }

    /** Whether a partition that is past its time as a whole may be dropped for it. */
    public boolean dropsMonths() {
        return dataset.isDelete()
                && dataset.where() == null
                && facts.partitionColumn() != null
                && dataset.clock().equals(List.of(facts.partitionColumn()));
    }
}
