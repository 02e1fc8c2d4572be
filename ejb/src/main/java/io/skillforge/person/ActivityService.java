package io.skillforge.person;

import io.skillforge.person.store.ActivityStore;
import io.skillforge.platform.id.Ids;
import io.skillforge.platform.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What people do here. Their own doing is not audited; that others look at it is. */
@Stateless
@TenantScoped
public class ActivityService {

    private static final String OBJECT = "activity";

    @Inject
    ActivityStore activities;

    @Inject
    People people;

    @Inject
    PersonAudit audit;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** The newest first. @param before only what happened before that moment, or null */
    public List<ActivityView> list(UUID user, Instant before, int limit) {
        var person = people.required(user);
        audit.seen(person, OBJECT, null);
        return activities.newest(person, before, limit);
    }

    public ActivityView append(UUID user, String activity, String objectType, String objectId) {
        var person = people.required(user);
        var view = new ActivityView(ids.next(), activity, objectType, objectId, clock.instant());
        activities.insert(person, view);
        return view;
    }
}
