package io.skillforge.web.person;

import io.skillforge.person.AssignmentView;
import io.skillforge.web.locking.VersionedJson;
import java.time.Instant;
import java.util.UUID;

/** Who advises whom. */
public record AssignmentJson(
        UUID id, UUID advisor, UUID advisee, String status, Instant assignedAt, Instant closedAt, long version)
        implements VersionedJson {

    static AssignmentJson from(AssignmentView assignment) {
        return new AssignmentJson(
                assignment.id(),
                assignment.advisor(),
                assignment.advisee(),
                assignment.status(),
                assignment.assignedAt(),
                assignment.closedAt(),
                assignment.rowVersion());
    }
}
