package io.skillforge.retention.domain;

import io.skillforge.schema.dictionary.RetentionDataset;
import io.skillforge.schema.dictionary.Subject;
import io.skillforge.schema.dictionary.TableEntry;
import io.skillforge.schema.dictionary.Tenancy;
import java.util.List;

/** A dataset, the table it is about, and what the database knows of that. */
public record Target(TableEntry table, RetentionDataset dataset, TableFacts facts) {

    /** Whether each row is a person, and not something of one. */
    public boolean isPeople() {
        return table.isAbout(Subject.Whose.PERSON)
                && table.retention().datasets().stream().anyMatch(RetentionDataset::destroysKeys);
    }

    /** Null where no row belongs to a tenant. */
    public String tenantColumn() {
        return table.tenancy().map(Tenancy::tenant).orElse(null);
    }

    /** Columns of which each may name a person; empty for what is a partner's or nobody's. */
    public List<String> personColumns() {
        return table.isAbout(Subject.Whose.PERSON)
                ? table.subject().orElseThrow().path()
                : List.of();
    }

    /** Whether a partition that is past its time as a whole may be dropped for it. */
    public boolean dropsMonths() {
        return dataset.isDelete()
                && dataset.where() == null
                && dataset.clockPath() == null
                && dataset.clock()
                        .equals(facts.partitionColumn() == null ? List.of() : List.of(facts.partitionColumn()));
    }
}
