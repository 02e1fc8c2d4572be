package io.skillforge.consent.store;

import io.skillforge.platform.sql.Database;
import io.skillforge.privacy.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What a revocation would change in the tables of consent itself. */
@ApplicationScoped
public class DryRunStore {

    @Inject
    Database database;

    public long blocks(Collection<UUID> users, Set<Purpose> purposes) {
        return count("""
                select count(*)
                  from unnest(cast(? as uuid[])) as u (user_id)
                 cross join unnest(cast(? as text[])) as p (purpose)
                 where not exists (select from skillforge.consent_blocklist b
                                    where b.user_id = u.user_id and b.purpose = p.purpose)
                """, users, purposes);
    }

    public long closes(Collection<UUID> users, Set<Purpose> purposes) {
        return count("""
                select count(*) from skillforge.consent_grants
                 where user_id = any(cast(? as uuid[])) and purpose = any(cast(? as text[])) and revoked_at is null
                """, users, purposes);
    }

    private long count(String sql, Collection<UUID> users, Set<Purpose> purposes) {
        return database.one(sql, row -> row.getLong(1), SqlArrays.of(users), SqlArrays.ofPurposes(purposes));
    }
}
