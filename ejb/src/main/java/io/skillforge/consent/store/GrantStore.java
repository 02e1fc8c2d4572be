package io.skillforge.consent.store;

import io.skillforge.consent.ConsentEvent;
import io.skillforge.consent.ConsentView;
import io.skillforge.platform.id.Ids;
import io.skillforge.platform.sql.Database;
import io.skillforge.privacy.Person;
import io.skillforge.privacy.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tables consent_grants and consent_blocklist, as events change them. The person is locked before. */
@ApplicationScoped
public class GrantStore {

    @Inject
    Database database;

    @Inject
    Ids ids;

    /** What is known of one purpose: the newest moment, and whether it is granted now. */
    public record Known(Purpose purpose, Instant newest, boolean open) {}

    /** Which rows were changed: ids of grants, and codes of purposes. */
    public record Change(List<String> grants, List<String> purposes) {}

    public List<Known> known(UUID user) {
        return database.query(
                """
                select purpose, max(greatest(granted_at, revoked_at)) as newest, bool_or(revoked_at is null) as open
                  from skillforge.consent_grants
                 where user_id = ?
                 group by purpose
                """,
                row -> new Known(
                        Purpose.ofCode(row.getString("purpose")).orElseThrow(),
                        row.getObject("newest", OffsetDateTime.class).toInstant(),
                        row.getBoolean("open")),
                user);
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
     */
    public Change revoke(Person person, Set<Purpose> purposes, ConsentEvent event, UUID revocation, byte[] subjectRef) {
        return database.one(
                """
                with parameters as (
                    select cast(? as uuid) as tenant_id, cast(? as uuid) as user_id, cast(? as timestamptz) as at,
                           cast(? as text) as source, cast(? as text) as evidence),
                wanted as (
                    select * from unnest(cast(? as uuid[]), cast(? as text[])) as w (id, purpose)),
                closed as (
                    update skillforge.consent_grants g
                       set revoked_at = p.at, revoked_source = p.source, revoked_evidence = p.evidence,
                           updated_at = now()
                      from parameters p, wanted w
                     where g.user_id = p.user_id and g.purpose = w.purpose and g.revoked_at is null
                    returning g.id, g.purpose),
                moved as (
                    update skillforge.consent_grants g
                       set revoked_at = p.at, revoked_source = p.source, revoked_evidence = p.evidence,
                           updated_at = now()
                      from parameters p, wanted w
                     where g.user_id = p.user_id and g.purpose = w.purpose and g.granted_at is null
                       and not exists (select from closed c where c.purpose = w.purpose)
                    returning g.purpose),
                kept as (
                    insert into skillforge.consent_grants
                        (id, tenant_id, user_id, purpose, revoked_at, revoked_source, revoked_evidence)
                    select w.id, p.tenant_id, p.user_id, w.purpose, p.at, p.source, p.evidence
                      from parameters p, wanted w
                     where w.purpose not in (select purpose from closed union all select purpose from moved)),
                blocked as (
                    insert into skillforge.consent_blocklist
                        (user_id, purpose, tenant_id, subject_ref, revocation_id, blocked_at)
                    select p.user_id, w.purpose, p.tenant_id, ?, ?, now() from parameters p, wanted w
                    on conflict (user_id, purpose) do nothing
                    returning purpose)
                select array(select cast(id as text) from closed) as grants,
                       array(select purpose from blocked order by 1) as purposes
                """,
                GrantStore::change,
                person.tenant(),
                person.user(),
                event.occurredAt(),
                event.source(),
                evidence(event),
                newIds(purposes),
                SqlArrays.ofPurposes(purposes),
                subjectRef,
                revocation);
    }

    /** Opens what is not granted, confirms what is, and lifts the block; nothing else comes back. */
    public Change grant(Person person, Set<Purpose> purposes, ConsentEvent event) {
        return database.one(
                """
                with parameters as (
                    select cast(? as uuid) as tenant_id, cast(? as uuid) as user_id, cast(? as timestamptz) as at,
                           cast(? as text) as source, cast(? as text) as evidence),
                wanted as (
                    select * from unnest(cast(? as uuid[]), cast(? as text[])) as w (id, purpose)),
                confirmed as (
                    update skillforge.consent_grants g
                       set granted_at = p.at, granted_source = p.source, granted_evidence = p.evidence,
                           updated_at = now()
                      from parameters p, wanted w
                     where g.user_id = p.user_id and g.purpose = w.purpose and g.revoked_at is null
                    returning g.purpose),
                opened as (
                    insert into skillforge.consent_grants
                        (id, tenant_id, user_id, purpose, granted_at, granted_source, granted_evidence)
                    select w.id, p.tenant_id, p.user_id, w.purpose, p.at, p.source, p.evidence
                      from parameters p, wanted w
                     where w.purpose not in (select purpose from confirmed)
                    returning id),
                lifted as (
                    delete from skillforge.consent_blocklist b
                     using parameters p, wanted w
                     where b.user_id = p.user_id and b.purpose = w.purpose
                    returning b.purpose)
                select array(select cast(id as text) from opened) as grants,
                       array(select purpose from lifted order by 1) as purposes
                """,
                GrantStore::change,
                person.tenant(),
                person.user(),
                event.occurredAt(),
                event.source(),
                evidence(event),
                newIds(purposes),
                SqlArrays.ofPurposes(purposes));
    }

    private String newIds(Collection<Purpose> purposes) {
        return SqlArrays.of(purposes.stream().map(purpose -> ids.next()).toList());
    }

    private static String evidence(ConsentEvent event) {
        return "event:" + event.id();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(texts(row.getArray("grants")), texts(row.getArray("purposes")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    /** The newest moments by purpose. */
    public static Map<Purpose, Instant> newest(List<Known> known) {
        return known.stream().collect(Collectors.toMap(Known::purpose, Known::newest));
    }
}
