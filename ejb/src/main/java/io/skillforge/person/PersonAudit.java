package io.skillforge.person;

import io.skillforge.audit.AuditEvent;
import io.skillforge.audit.AuditTrail;
import io.skillforge.platform.tenant.Scopes;
import io.skillforge.privacy.Person;
import io.skillforge.privacy.SubjectRefs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/** Puts what happens to a person's rows into the audit log, in the transaction in which it happens. */
@ApplicationScoped
public class PersonAudit {

    @Inject
    AuditTrail trail;

    @Inject
    SubjectRefs refs;

    @Inject
    Scopes scopes;

    /** A change, whoever made it. @param objectId null where that would be the person: the log does not know user ids */
    public void changed(String type, Person person, String objectType, UUID objectId) {
        changed(type, person, objectType, objectId, Map.of());
    }

    public void changed(String type, Person person, String objectType, UUID objectId, Map<String, Object> details) {
        var event = event(type, person, objectType, objectId);
        for (var detail : details.entrySet()) {
            event = event.with(detail.getKey(), detail.getValue());
        }
        trail.record(event);
    }

    /** A look at somebody's rows; that people look at their own is nobody's business. */
    public void seen(Person person, String objectType, UUID objectId) {
        if (!scopes.required().isPerson(person.user())) {
            trail.record(event("person.read", person, objectType, objectId));
        }
    }

    /** A look at many people's rows at once: one event, which says whose. */
    public void listed(Collection<Person> persons, String objectType) {
        var subjects = persons.stream()
                .map(person -> HexFormat.of().formatHex(refs.of(person.user())))
                .toList();
        trail.record(AuditEvent.of("person.listed")
                .about(scopes.required().tenant(), null)
                .with("rows", objectType)
                .with("subjects", subjects));
    }

    private AuditEvent event(String type, Person person, String objectType, UUID objectId) {
        var event = new AuditEvent(type, person.tenant(), refs.of(person.user()), objectType, null, null, Map.of());
        return objectId == null ? event : event.on(objectType, objectId);
    }
}
