package io.skillforge.consent.store;

import io.skillforge.consent.ConsentEvent;
import io.skillforge.consent.ConsentView;
import io.skillforge.platform.id.Ids;
import io.skillforge.platform.sql.Database;
import io.skillforge.privacy.Person;
import io.skillforge.privacy.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables consent_grants and consent_blocklist, as events change them. The person is locked before. */
@ApplicationScoped
public class GrantStore {

    @Inject
    Database database;

    @Inject
    Ids ids;

    /**
     * What is known of one purpose.
     *
     * @param newest the newest moment of any decision
     * @param open the row that grants it now; null when it is not granted
     * @param never the row that keeps the moment of a revocation of what was never granted; null when there is none
     */
    public record Known(Purpose purpose, Instant newest, UUID open, UUID never) {}

    /** What is known of a person's purposes, and whether the event has a row. */
    public record Standing(boolean eventKnown, List<Known> known) {}

    /** Which rows were changed: ids of grants, and codes of purposes. */
    public record Change(List<String> grants, List<String> purposes) {}

    /** Where a person stands whom the caller has locked, and whether the event that is about the person was here before. */
    public Standing standing(UUID user, String eventId) {
        var rows = database.query(
                """
                select purpose, max(greatest(granted_at, revoked_at)) as newest,
                       (array_agg(id) filter (where revoked_at is null))[1] as open,
                       (array_agg(id) filter (where granted_at is null))[1] as never
                  from skillforge.consent_grants
                 where user_id = ?
                 group by purpose
                union all
                select null, received_at, null, null
                  from skillforge.consent_events
                 where event_id = ?
                """,
                row -> new Known(
                        Purpose.ofCode(row.getString("purpose")).orElse(null),
                        row.getObject("newest", OffsetDateTime.class).toInstant(),
                        row.getObject("open", UUID.class),
                        row.getObject("never", UUID.class)),
                user,
                eventId);
        return new Standing(
                rows.stream().anyMatch(row -> row.purpose() == null),
                rows.stream().filter(row -> row.purpose() != null).toList());
    }

    /** The newest row of each purpose. */
    public List<ConsentView> current(UUID user) {
        return database.query(
                """
                select distinct on (purpose) purpose, revoked_at is null as granted,
                       coalesce(revoked_at, granted_at) as since, coalesce(revoked_source, granted_source) as source
                  from skillforge.consent_grants
                 where user_id = ?
                 order by purpose, greatest(granted_at, revoked_at) desc, revoked_at is null desc
                """,
                row -> new ConsentView(
                        Purpose.ofCode(row.getString("purpose")).orElseThrow(),
                        row.getBoolean("granted"),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getString("source")),
                user);
    }

    /**
     * Closes what is granted, and blocks. Of a purpose that is not granted one row without a grant keeps the moment, for
     * events that are older and still to come.
     *
     * @param known what {@link #standing} answered in this transaction
     */
    public Change revoke(
            Person person,
            Set<Purpose> purposes,
            List<Known> known,
            ConsentEvent event,
            UUID revocation,
            byte[] subjectRef) {
        var open = rows(known, purposes, Known::open);
        var never = rows(known, purposes, row -> row.open() == null ? row.never() : null);
        var others = without(purposes, open, never);
        var blocked = database.query(
                """
                with closed as (
                    update skillforge.consent_grants
                       set revoked_at = ?, revoked_source = ?, revoked_evidence = ?, updated_at = now()
                     where id = any(cast(? as uuid[]))),
                kept as (
                    insert into skillforge.consent_grants
                        (id, tenant_id, user_id, purpose, revoked_at, revoked_source, revoked_evidence)
                    select row.id, ?, ?, row.purpose, ?, ?, ?
                      from unnest(cast(? as uuid[]), cast(? as text[])) as row (id, purpose))
                insert into skillforge.consent_blocklist
                    (user_id, purpose, tenant_id, subject_ref, revocation_id, blocked_at)
                select ?, purpose, ?, ?, ?, now() from unnest(cast(? as text[])) as revoked (purpose)
                on conflict (user_id, purpose) do nothing
                returning purpose
                """,
                GrantStore::text,
                event.occurredAt(),
                event.source(),
                evidence(event),
                SqlArrays.of(Stream.concat(open.values().stream(), never.values().stream())
                        .toList()),
                person.tenant(),
                person.user(),
                event.occurredAt(),
                event.source(),
                evidence(event),
                newIds(others),
                SqlArrays.ofPurposes(others),
                person.user(),
                person.tenant(),
                subjectRef,
                revocation,
                SqlArrays.ofPurposes(purposes));
        return new Change(open.values().stream().map(UUID::toString).toList(), sorted(blocked));
    }

    /**
     * Opens what is not granted, confirms what is, and lifts the block; nothing else comes back.
     *
     * @param known what {@link #standing} answered in this transaction
     */
    public Change grant(Person person, Set<Purpose> purposes, List<Known> known, ConsentEvent event) {
        var open = rows(known, purposes, Known::open);
        var others = without(purposes, open, Map.of());
        var opened = others.stream().map(purpose -> ids.next()).toList();
        var lifted = database.query(
                """
                with confirmed as (
                    update skillforge.consent_grants
                       set granted_at = ?, granted_source = ?, granted_evidence = ?, updated_at = now()
                     where id = any(cast(? as uuid[]))),
                opened as (
                    insert into skillforge.consent_grants
                        (id, tenant_id, user_id, purpose, granted_at, granted_source, granted_evidence)
                    select row.id, ?, ?, row.purpose, ?, ?, ?
                      from unnest(cast(? as uuid[]), cast(? as text[])) as row (id, purpose))
                delete from skillforge.consent_blocklist
                 where user_id = ? and purpose = any(cast(? as text[]))
                returning purpose
                """,
                GrantStore::text,
                event.occurredAt(),
                event.source(),
                evidence(event),
                SqlArrays.of(open.values()),
                person.tenant(),
                person.user(),
                event.occurredAt(),
                event.source(),
                evidence(event),
                SqlArrays.of(opened),
                SqlArrays.ofPurposes(others),
                person.user(),
                SqlArrays.ofPurposes(purposes));
        return new Change(opened.stream().map(UUID::toString).toList(), sorted(lifted));
    }

    /** The rows of these purposes that there are. */
    private static Map<Purpose, UUID> rows(List<Known> known, Set<Purpose> purposes, Function<Known, UUID> row) {
        return known.stream()
                .filter(each -> purposes.contains(each.purpose()) && row.apply(each) != null)
                .collect(Collectors.toMap(Known::purpose, row));
    }

    private static List<Purpose> without(Set<Purpose> purposes, Map<Purpose, UUID> some, Map<Purpose, UUID> others) {
        return purposes.stream()
                .filter(purpose -> !some.containsKey(purpose) && !others.containsKey(purpose))
                .toList();
    }

    private String newIds(Collection<Purpose> purposes) {
        return SqlArrays.of(purposes.stream().map(purpose -> ids.next()).toList());
    }

    private static String evidence(ConsentEvent event) {
        return "event:" + event.id();
    }

    private static String text(ResultSet row) throws SQLException {
        return row.getString(1);
    }

    private static List<String> sorted(List<String> codes) {
        return codes.stream().sorted().toList();
    }

    /** The newest moments by purpose. */
    public static Map<Purpose, Instant> newest(List<Known> known) {
        return known.stream().collect(Collectors.toMap(Known::purpose, Known::newest));
    }
}
