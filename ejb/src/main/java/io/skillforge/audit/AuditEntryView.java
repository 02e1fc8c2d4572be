package io.skillforge.audit;

import io.skillforge.audit.domain.Entry;
import java.util.HexFormat;
import java.util.UUID;

/**
 * One row of the log.
 *
 * @param actor name of the job, queue or service; of a user, a keyed hash in hex
 * @param subject keyed hash of the person it happened to, in hex
 * @param details a JSON object
 */
public record AuditEntryView(
        AuditQuery.Position position,
        String event,
        String actorKind,
        String actor,
        UUID tenant,
        String subject,
        String objectType,
        String objectId,
        UUID runId,
        String details,
        String hash) {

    static AuditEntryView from(Entry entry) {
        return new AuditEntryView(
                new AuditQuery.Position(entry.occurredAt(), entry.chain(), entry.seq()),
                entry.event(),
                entry.actorKind(),
                entry.actorRef(),
                entry.tenant(),
                hex(entry.subjectRef()),
                entry.objectType(),
                entry.objectId(),
                entry.runId(),
                entry.details(),
                hex(entry.hash()));
    }

    private static String hex(byte[] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }
}
