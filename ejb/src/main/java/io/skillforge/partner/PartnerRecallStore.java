package io.skillforge.partner;

import io.skillforge.partner.store.ExportItemStore;
import io.skillforge.platform.json.Json;
import io.skillforge.platform.outbox.Outbox;
import io.skillforge.platform.outbox.OutboxMessage;
import io.skillforge.privacy.Person;
import io.skillforge.privacy.Purpose;
import io.skillforge.privacy.SubjectStore;
import io.skillforge.privacy.TableOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What partners were given about a person: it is asked back, one call for each export. The items say {@code delivered}
 * until the register's turn, which comes after; then they are recalled, and a second revocation finds none.
 */
@ApplicationScoped
public class PartnerRecallStore implements SubjectStore {

    static final String NAME = "partner-recall";
    static final String EVENT = "export.recalled";

    private static final String ACTION = "recall";

    @Inject
    ExportItemStore items;

    @Inject
    Outbox outbox;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<TableOutcome> plan(Collection<Person> people, Set<Purpose> purposes) {
        if (!purposes.contains(Purpose.PARTNER_SHARING)) {
            return List.of();
        }
        var count = items.countDelivered(people.stream().map(Person::user).toList());
        return List.of(new TableOutcome(NAME, ACTION, count, List.of()));
    }

    @Override
    public List<TableOutcome> apply(Person person, Set<Purpose> purposes, Instant at) {
        if (!purposes.contains(Purpose.PARTNER_SHARING)) {
            return List.of();
        }
        var given = items.deliveredOf(person.tenant(), person.user());
        given.forEach((export, ids) -> outbox.add(recall(person.tenant(), export, ids, at)));
        var ids = given.values().stream()
                .flatMap(List::stream)
                .map(UUID::toString)
                .toList();
        return List.of(new TableOutcome(NAME, ACTION, ids.size(), ids));
    }

    private static OutboxMessage recall(UUID tenant, UUID export, List<UUID> ids, Instant at) {
        var list = Json.createArrayBuilder();
        ids.forEach(id -> list.add(id.toString()));
        return OutboxMessage.toPartner(
                EVENT,
                tenant,
                Json.createObjectBuilder()
                        .add("exportId", export.toString())
                        .add("items", list)
                        .add("revokedAt", at.toString())
                        .build());
    }
}
