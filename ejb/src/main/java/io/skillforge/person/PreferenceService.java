package io.skillforge.person;

import io.skillforge.person.store.PreferenceStore;
import io.skillforge.platform.error.FieldInvalidException;
import io.skillforge.platform.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** By which channels a person wants to be told of what. */
@Stateless
@TenantScoped
public class PreferenceService {

    private static final String OBJECT = "notification_preference";

    @Inject
    PreferenceStore preferences;

    @Inject
    People people;

    @Inject
    PersonAudit audit;

    @Inject
    Clock clock;

    public List<PreferenceView> list(UUID user) {
        var person = people.required(user);
        audit.seen(person, OBJECT, null);
        return preferences.list(person);
    }

    /** Replaces all of them. */
    public List<PreferenceView> replace(UUID user, List<PreferenceView> wanted) {
        var told = wanted.stream()
                .map(each -> each.channel() + ' ' + each.purpose())
                .distinct()
                .count();
        if (told < wanted.size()) {
            throw new FieldInvalidException("/items", "duplicate", "Expected each channel and purpose once");
        }
        var person = people.required(user);
        preferences.replace(person, wanted, clock.instant());
        audit.changed("person.preferences-changed", person, OBJECT, null);
        return preferences.list(person);
    }
}
