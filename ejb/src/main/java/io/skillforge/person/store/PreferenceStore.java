package io.skillforge.person.store;

import io.skillforge.person.PreferenceView;
import io.skillforge.platform.sql.Database;
import io.skillforge.privacy.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** By which channels people want to be told of what. */
@ApplicationScoped
public class PreferenceStore {

    @Inject
    Database database;

    public List<PreferenceView> list(Person person) {
        return database.query(
                """
                select channel, purpose, enabled
                  from notification_preferences
                 where tenant_id = ? and user_id = ?
                 order by channel, purpose
                """,
                row -> new PreferenceView(row.getString(1), row.getString(2), row.getBoolean(3)),
                person.tenant(),
                person.user());
    }

    public void replace(Person person, List<PreferenceView> wanted, Instant at) {
        database.update(
                "delete from notification_preferences where tenant_id = ? and user_id = ?",
                person.tenant(),
                person.user());
        for (var preference : wanted) {
            database.update(
                    """
                    insert into notification_preferences
                        (user_id, channel, purpose, tenant_id, enabled, created_at, updated_at)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """,
                    person.user(),
                    preference.channel(),
                    preference.purpose(),
                    person.tenant(),
                    preference.enabled(),
                    at,
                    at);
        }
    }

    public boolean disables(Person person, String channel, String purpose) {
        return !database.query("""
                        select 1 from notification_preferences
                         where tenant_id = ? and user_id = ? and channel = ? and purpose = ? and not enabled
                        """, row -> 1, person.tenant(), person.user(), channel, purpose)
                .isEmpty();
    }
}
