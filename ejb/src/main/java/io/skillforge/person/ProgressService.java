package io.skillforge.person;

import io.skillforge.person.store.ProgressStore;
import io.skillforge.platform.id.Ids;
import io.skillforge.platform.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** How far people have come. What was recorded is not changed any more. */
@Stateless
@TenantScoped
public class ProgressService {

    private static final String OBJECT = "progress";

    @Inject
    ProgressStore progress;

    @Inject
    People people;

    @Inject
    PersonAudit audit;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** In the order in which it was recorded. */
    public PageView<ProgressView> list(UUID user, UUID after, int limit) {
        var person = people.required(user);
        audit.seen(person, OBJECT, null);
        return PageView.of(progress.page(person, after, limit + 1), limit, ProgressView::id);
    }

    public ProgressView record(UUID user, NewProgress step) {
        var person = people.required(user);
        var view = new ProgressView(ids.next(), step, clock.instant());
        progress.insert(person, view);
        audit.changed("progress.recorded", person, OBJECT, view.id());
        return view;
    }
}
