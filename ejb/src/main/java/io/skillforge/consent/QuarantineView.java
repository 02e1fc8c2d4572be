package io.skillforge.consent;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that can never succeed as it came. Holds the reason and nothing of what came.
 *
 * @param source through which door it came
 * @param field the field that is wrong, null where it is all of it
 * @param reasonCode the reason in one word
 * @param status open, replayed or discarded
 * @param replayedAs the id of the event that took its place
 */
public record QuarantineView(
        UUID id,
        String source,
        String field,
        String reasonCode,
        String reason,
        String status,
        Instant receivedAt,
        Instant resolvedAt,
        String replayedAs) {

    public boolean open() {
        return status.equals("open");
    }

    /** Where a page of the list starts. */
    public record Position(Instant receivedAt, UUID id) {}
}
