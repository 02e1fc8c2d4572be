package io.skillforge.person;

import io.skillforge.platform.tenant.Actor;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import io.skillforge.privacy.Person;
import io.skillforge.privacy.SubjectDirectory;
import io.skillforge.privacy.SubjectKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Who signed in today, so that an account in use is not closed for want of it. One look at the database a day for each. */
@ApplicationScoped
public class SignIns {

    private static final int MOST = 50_000;

    private final Map<String, LocalDate> days = new ConcurrentHashMap<>();

    @Inject
    SubjectDirectory people;

    @Inject
    UserService users;

    @Inject
    Scopes scopes;

    @Inject
    Clock clock;

    /** The token's subject acts; that it is nobody who has an account is well. */
    public void seen(Actor actor) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (today.equals(days.get(actor.name()))) {
            return;
        }
        scopes.run(Scope.all(actor), () -> find(actor.name()).ifPresent(users::seen));
        if (days.size() >= MOST) {
            days.clear();
        }
        days.put(actor.name(), today);
    }

    private Optional<Person> find(String subject) {
        return people.find(new SubjectKey.ExternalRef(subject))
                .or(() -> id(subject).flatMap(id -> people.find(new SubjectKey.UserId(id))));
    }

    private static Optional<UUID> id(String subject) {
        try {
            return Optional.of(UUID.fromString(subject));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
