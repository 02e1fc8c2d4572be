package io.skillforge.person.store;

import io.skillforge.person.domain.Profile;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.sql.Refusals;
import io.skillforge.privacy.Person;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Profiles, one for a person at most. */
@Dependent
public class ProfileStore {

    private static final Refusals REFUSALS = Refusals.none()
            .on(
                    "pk_user_profiles",
                    e -> new DomainException(
                            ProblemKind.IF_MATCH_REQUIRED,
                            "There is a profile by now; read it and send its ETag as If-Match",
                            e));

    @PersistenceContext(unitName = "skillforge")
    EntityManager entities;

    public Optional<Profile> find(Person person) {
        return find(person, LockModeType.NONE);
    }

    /** To be changed; whoever else wants to change it waits. */
    public Optional<Profile> locked(Person person) {
        return find(person, LockModeType.PESSIMISTIC_WRITE);
    }

    public void add(Profile profile) {
        entities.persist(profile);
        flush();
    }

    public void flush() {
        REFUSALS.run(entities::flush);
    }

    private Optional<Profile> find(Person person, LockModeType lock) {
        return entities.createQuery(
                        "select p from Profile p where p.userId = :user and p.tenantId = :tenant", Profile.class)
                .setParameter("user", person.user())
                .setParameter("tenant", person.tenant())
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
