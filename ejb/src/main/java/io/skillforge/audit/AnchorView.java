package io.skillforge.audit;

import io.skillforge.audit.domain.Anchor;
import io.skillforge.audit.domain.Head;
import java.time.Instant;

/**
 * What is kept of the log outside the database.
 *
 * @param key where it lies in the object store
 * @param rows how many rows of the log it proves
 */
public record AnchorView(long number, Instant at, String key, long rows) {

    static AnchorView from(Anchor anchor) {
        var rows = anchor.heads().stream().mapToLong(Head::seq).sum();
        return new AnchorView(anchor.number(), anchor.at(), anchor.key(), rows);
    }
}
