package io.skillforge.consent;

import io.skillforge.consent.store.GrantStore;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.id.Ids;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.privacy.Purpose;
import io.skillforge.privacy.SubjectDirectory;
import io.skillforge.privacy.SubjectKey;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Consents as a person sees and decides them here. A decision is an event like those from outside, done before the call
 * returns; each call is one event. A person whom the caller's scope does not reach is {@link ProblemKind#USER_UNKNOWN}.
 */
@Stateless
@TenantScoped
public class Consents {

    /** What grants and events name as their source. */
    public static final String SOURCE = "skillforge-api";

    @Inject
    SubjectDirectory subjects;

    @Inject
    GrantStore grants;

    @Inject
    ConsentService consents;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** The newest word on each purpose that there is one of. */
    public List<ConsentView> of(UUID user) {
        require(user);
        return grants.current(user);
    }

    public Outcome decide(UUID user, EventType type, Set<Purpose> purposes) {
        require(user);
        var now = clock.instant();
        var event =
                new ConsentEvent("api:" + ids.next(), type, new SubjectKey.UserId(user), purposes, now, SOURCE, null);
        return consents.apply(event, Arrival.of(Channel.API, now));
    }

    private void require(UUID user) {
        if (subjects.find(new SubjectKey.UserId(user)).isEmpty()) {
            throw new DomainException(
                    ProblemKind.USER_UNKNOWN, "There is no user with this id among those that the caller may see");
        }
    }
}
