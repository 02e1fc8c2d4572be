package io.skillforge.consent.store;

import io.skillforge.consent.ConsentEvent;
import io.skillforge.consent.RevocationView;
import io.skillforge.platform.sql.Database;
import io.skillforge.privacy.Person;
import io.skillforge.privacy.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Table consent_revocations: what each revocation did. Written once. */
@ApplicationScoped
public class RevocationStore {

    private static final String SELECT = """
            select r.id, t.partner_code, r.subject_ref, r.event_id, r.run_id, r.purposes, r.source, r.channel,
                   r.triggered_by, r.occurred_at, r.received_at, r.completed_at, r.duration_ms, r.outcomes
              from skillforge.consent_revocations r
              join skillforge.partner_tenancy t on t.id = r.tenant_id
            """;

    private static final String WITH_NEW_EVENT = """
            with applied as (
                insert into skillforge.consent_events
                    (event_id, type, source, channel, tenant_id, user_id, purposes, occurred_at, received_at, status,
                     attempts, run_id, processed_at)
                values (?, ?, ?, ?, ?, ?, cast(? as text[]), ?, ?, 'applied', 1, ?, ?))
            """;

    private static final String WITH_KNOWN_EVENT = """
            with applied as (
                update skillforge.consent_events
                   set status = 'applied', reason = null, processed_at = ?, attempts = attempts + 1
                 where event_id = ?)
            """;

    private static final String INSERT = """
            insert into skillforge.consent_revocations
                (id, tenant_id, user_id, subject_ref, event_id, run_id, purposes, source, channel, triggered_by,
                 reason, note, occurred_at, received_at, completed_at, duration_ms, outcomes)
            values (?, ?, ?, ?, ?, ?, cast(? as text[]), ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))
            """;

    @Inject
    Database database;

    /** What the row holds beside the view's fields, for officers only. */
    public record Words(String reason, String note) {}

    /**
     * Writes the row, and its event as applied, in one statement.
     *
     * @param written whether the event has a row already
     */
    public void insert(Person person, ConsentEvent event, boolean written, RevocationView revocation, Words words) {
        var values = new ArrayList<Object>();
        if (!written) {
            values.addAll(Arrays.asList(
                    event.id(),
                    event.type().code(),
                    event.source(),
                    revocation.channel(),
                    person.tenant(),
                    person.user(),
                    SqlArrays.ofPurposes(event.purposes()),
                    event.occurredAt(),
                    revocation.receivedAt(),
                    revocation.runId(),
                    revocation.completedAt()));
        } else {
            values.addAll(List.of(revocation.completedAt(), event.id()));
        }
        values.addAll(Arrays.asList(
                revocation.id(),
                person.tenant(),
                person.user(),
                HexFormat.of().parseHex(revocation.subjectRef()),
                revocation.eventId(),
                revocation.runId(),
                SqlArrays.ofPurposes(revocation.purposes()),
                revocation.source(),
                revocation.channel(),
                revocation.triggeredBy(),
                words.reason(),
                words.note(),
                revocation.occurredAt(),
                revocation.receivedAt(),
                revocation.completedAt(),
                (int) revocation.duration().toMillis(),
                OutcomesJson.write(revocation.outcomes())));
        database.update((written ? WITH_KNOWN_EVENT : WITH_NEW_EVENT) + INSERT, values.toArray());
    }

    public Optional<RevocationView> find(UUID id) {
        return database.query(SELECT + " where r.id = ?", RevocationStore::row, id).stream()
                .findFirst();
    }

    public Optional<UUID> findByEvent(String eventId) {
        var sql = "select id from skillforge.consent_revocations where event_id = ?";
        return database.query(sql, row -> row.getObject(1, UUID.class), eventId).stream()
                .findFirst();
    }

    /** Newest first, before a given one; null leaves a filter out. */
    public List<RevocationView> list(UUID run, UUID user, Purpose purpose, RevocationView.Position before, int limit) {
        return database.query(
                SELECT + """
                 where (cast(? as uuid) is null or r.run_id = ?)
                   and (cast(? as uuid) is null or r.user_id = ?)
                   and (cast(? as text) is null or ? = any(r.purposes))
                   and (cast(? as timestamptz) is null or (r.completed_at, r.id) < (?, ?))
                 order by r.completed_at desc, r.id desc
                 limit ?
                """,
                RevocationStore::row,
                run,
                run,
                user,
                user,
                purpose == null ? null : purpose.code(),
                purpose == null ? null : purpose.code(),
                before == null ? null : before.completedAt(),
                before == null ? null : before.completedAt(),
                before == null ? null : before.id(),
                limit);
    }

    private static RevocationView row(ResultSet row) throws SQLException {
        return new RevocationView(
                row.getObject("id", UUID.class),
                row.getString("partner_code"),
                HexFormat.of().formatHex(row.getBytes("subject_ref")),
                row.getString("event_id"),
                row.getObject("run_id", UUID.class),
                SqlArrays.purposes(row, "purposes"),
                row.getString("source"),
                row.getString("channel"),
                row.getString("triggered_by"),
                instant(row, "occurred_at"),
                instant(row, "received_at"),
                instant(row, "completed_at"),
                Duration.ofMillis(row.getInt("duration_ms")),
                OutcomesJson.read(row.getString("outcomes")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
