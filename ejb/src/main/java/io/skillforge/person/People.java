package io.skillforge.person;

import io.skillforge.person.store.PeopleStore;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.tenant.Scopes;
import io.skillforge.privacy.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Finds whose rows a request is about, for the services of this context. Runs in their transaction, in their scope. */
@ApplicationScoped
public class People {

    @Inject
    PeopleStore store;

    @Inject
    Scopes scopes;

    /** A living person whom the caller may see, or {@link ProblemKind#USER_UNKNOWN}. */
    public Person required(UUID user) {
        return store.find(user, scopes.required().tenant()).orElseThrow(People::unknown);
    }

    static DomainException unknown() {
        return new DomainException(
                ProblemKind.USER_UNKNOWN, "There is no user with this id among those that the caller may see");
    }
}
