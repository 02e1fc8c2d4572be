package io.skillforge.audit;

import io.skillforge.audit.domain.Details;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Something that was done, or refused. Holds no personal data: a person is {@code subjectRef}, a keyed hash.
 *
 * @param type what happened, in words of a-z joined by dots: {@code consent.revoked}
 * @param tenant whose it is; null for what belongs to no tenant
 * @param subjectRef the person it happened to, from SubjectRefs; null for nobody
 * @param objectType kind of the thing it happened to, may be null
 * @param objectId that thing, may be null
 * @param runId run it happened in, may be null
 * @param details more of it: texts, numbers, booleans, lists and maps of them; everything else is written as text
 */
public record AuditEvent(
        String type,
        UUID tenant,
        byte[] subjectRef,
        String objectType,
        String objectId,
        UUID runId,
        Map<String, Object> details) {

    private static final Pattern TYPE = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)+");
    private static final int REF_LENGTH = 32;

    public AuditEvent {
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("not the type of an audit event: " + type);
        }
        if (subjectRef != null && subjectRef.length != REF_LENGTH) {
            throw new IllegalArgumentException("a person is named by a keyed hash of " + REF_LENGTH + " bytes");
        }
        details = Details.copy(details);
    }

    public static AuditEvent of(String type) {
        return new AuditEvent(type, null, null, null, null, null, Map.of());
    }

    public AuditEvent about(UUID tenant, byte[] subjectRef) {
        return new AuditEvent(type, tenant, subjectRef, objectType, objectId, runId, details);
    }

    public AuditEvent on(String objectType, Object objectId) {
        return new AuditEvent(type, tenant, subjectRef, objectType, String.valueOf(objectId), runId, details);
    }

    public AuditEvent in(UUID runId) {
        return new AuditEvent(type, tenant, subjectRef, objectType, objectId, runId, details);
    }

    public AuditEvent with(String key, Object value) {
        var more = new LinkedHashMap<>(details);
        more.put(key, value);
        return new AuditEvent(type, tenant, subjectRef, objectType, objectId, runId, more);
    }
}
