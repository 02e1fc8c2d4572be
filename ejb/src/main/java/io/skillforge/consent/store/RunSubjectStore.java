package io.skillforge.consent.store;

import io.skillforge.platform.sql.Database;
import io.skillforge.privacy.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Table consent_run_subjects: who is in a bulk revocation, and how far each is. */
@ApplicationScoped
public class RunSubjectStore {

    /** Everybody, a partner's people, or one person; those who were not named are null. */
    private static final String IN_SCOPE = """
              from skillforge.users u
             where (cast(? as uuid) is null or u.partner_tenant_id = ?)
               and (cast(? as uuid) is null or u.id = ?)
            """;

    @Inject
    Database database;

    /** Writes down whom the run concerns, once; answers how many they are. */
    public int plan(UUID runId, UUID tenant, UUID user) {
        database.update(
                """
                insert into skillforge.consent_run_subjects (run_id, user_id, tenant_id)
                select ?, u.id, u.partner_tenant_id
                """ + IN_SCOPE + " on conflict (run_id, user_id) do nothing", runId, tenant, tenant, user, user);
        return database.one(
                "select count(*) from skillforge.consent_run_subjects where run_id = ?", row -> row.getInt(1), runId);
    }

    /** The next people in scope after one, in the order of their ids. */
    public List<Person> inScope(UUID tenant, UUID user, UUID after, int limit) {
        return database.query(
                "select u.partner_tenant_id, u.id" + IN_SCOPE + """
                   and (cast(? as uuid) is null or u.id > ?)
                 order by u.id
                 limit ?
                """,
                row -> new Person(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                tenant,
                tenant,
                user,
                user,
                after,
                after,
                limit);
    }

    public List<Person> pending(UUID runId, int limit) {
        return database.query(
                """
                select tenant_id, user_id
                  from skillforge.consent_run_subjects
                 where run_id = ? and status = 'pending'
                 order by user_id
                 limit ?
                """, row -> new Person(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), runId, limit);
    }

    public void settle(UUID runId, UUID user, String status) {
        database.update(
                "update skillforge.consent_run_subjects set status = ? where run_id = ? and user_id = ?",
                status,
                runId,
                user);
    }

    public void queued(UUID runId, Collection<UUID> users) {
        database.update("""
                update skillforge.consent_run_subjects set status = 'queued'
                 where run_id = ? and user_id = any(cast(? as uuid[])) and status = 'pending'
                """, runId, SqlArrays.of(users));
    }

    public Map<String, Long> progress(UUID runId) {
        var progress = new LinkedHashMap<String, Long>();
        database.query("""
                        select status, count(*) from skillforge.consent_run_subjects
                         where run_id = ? group by status order by status
                        """, row -> Map.entry(row.getString(1), row.getLong(2)), runId)
                .forEach(status -> progress.put(status.getKey(), status.getValue()));
        return progress;
    }
}
