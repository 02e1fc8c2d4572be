package io.skillforge.person;

import io.skillforge.consent.ConsentBlocklist;
import io.skillforge.person.store.NotificationStore;
import io.skillforge.person.store.PreferenceStore;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.id.Ids;
import io.skillforge.platform.sql.RowVersions;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.privacy.Person;
import io.skillforge.privacy.Purpose;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What people are told. None is made against their will: not while a block stands, nor by a channel they switched off. */
@Stateless
@TenantScoped
public class NotificationService {

    private static final String OBJECT = "notification";

    @Inject
    NotificationStore notifications;

    @Inject
    PreferenceStore preferences;

    @Inject
    ConsentBlocklist blocklist;

    @Inject
    People people;

    @Inject
    PersonAudit audit;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** In the order in which they were made. @param status null for any */
    public PageView<NotificationView> list(UUID user, String status, UUID after, int limit) {
        var person = people.required(user);
        audit.seen(person, OBJECT, null);
        return PageView.of(notifications.page(person, status, after, limit + 1), limit, NotificationView::id);
    }

    public NotificationView find(UUID user, UUID id) {
        var person = people.required(user);
        audit.seen(person, OBJECT, id);
        return view(person, id);
    }

    public NotificationView create(UUID user, NewNotification request) {
        var person = people.required(user);
        // Before anything of a revocation's tables is touched: the blocklist holds the person's row from here on.
        if (isBlocked(user, request.purpose())) {
            throw refused("This user has withdrawn the consent that such a notification needs");
        }
        if (preferences.disables(person, request.channel(), request.purpose().code())) {
            throw refused("This user has switched this channel off for this purpose");
        }
        var id = ids.next();
        notifications.insert(person, id, request, clock.instant());
        audit.changed(
                "notification.created",
                person,
                OBJECT,
                id,
                Map.of(
                        "channel",
                        request.channel(),
                        "purpose",
                        request.purpose().code()));
        return view(person, id);
    }

    /** Marketing is a kind of notification, and needs the consent to either. */
    private boolean isBlocked(UUID user, Purpose purpose) {
        return blocklist.blocks(user, purpose)
                || purpose != Purpose.NOTIFICATIONS && blocklist.blocks(user, Purpose.NOTIFICATIONS);
    }

    /** Marks one that was sent as read. */
    public NotificationView read(UUID user, UUID id, long version) {
        return move(user, id, version, "read", Set.of("sent"));
    }

    /** Puts one away, whether it was sent or not. */
    public NotificationView archive(UUID user, UUID id, long version) {
        return move(user, id, version, "archived", Set.of("pending", "scheduled", "sent", "read", "failed"));
    }

    private NotificationView move(UUID user, UUID id, long version, String status, Set<String> from) {
        var person = people.required(user);
        var found = notifications.locked(person, id).orElseThrow(NotificationService::unknown);
        RowVersions.check(found.rowVersion(), version);
        if (!from.contains(found.status())) {
            throw new DomainException(
                    ProblemKind.TRANSITION_REFUSED,
                    "A notification that is %s cannot become %s".formatted(found.status(), status));
        }
        notifications.move(person, id, status, clock.instant());
        audit.changed("notification." + status, person, OBJECT, id);
        return view(person, id);
    }

    private NotificationView view(Person person, UUID id) {
        return notifications.find(person, id).orElseThrow(NotificationService::unknown);
    }

    private static DomainException refused(String sentence) {
        return new DomainException(ProblemKind.NOTIFICATION_REFUSED, sentence);
    }

    private static DomainException unknown() {
        return new DomainException(ProblemKind.NOTIFICATION_UNKNOWN, "This user has no notification with this id");
    }
}
