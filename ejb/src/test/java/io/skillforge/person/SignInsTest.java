package io.skillforge.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.platform.tenant.Actor;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import io.skillforge.privacy.Person;
import io.skillforge.privacy.SubjectDirectory;
import io.skillforge.privacy.SubjectKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever signs in is noted once a day, by reference or id, and nobody is asked for twice. */
class SignInsTest {

    private static final Person ADA = new Person(new UUID(1, 0), new UUID(1, 1));

    private final Map<SubjectKey, Person> accounts = new HashMap<>();
    private final List<SubjectKey> asked = new ArrayList<>();
    private final List<Person> noted = new ArrayList<>();
    private final SignIns signIns = new SignIns();

    @BeforeEach
    void wire() {
        signIns.scopes = new Scopes() {
            @Override
            public void run(Scope scope, Runnable work) {
                assertThat(scope.tenant()).as("people of all partners sign in").isNull();
                work.run();
            }
        };
        signIns.people = new SubjectDirectory() {
            @Override
            public Optional<Person> find(SubjectKey key) {
                asked.add(key);
                return Optional.ofNullable(accounts.get(key));
            }
        };
        signIns.users = new UserService() {
            @Override
            public void seen(Person person) {
                noted.add(person);
            }
        };
        itIs("2026-11-20T23:59:59Z");
    }

    @Test
    void notesADayOnce() {
        accounts.put(new SubjectKey.ExternalRef("learner-1"), ADA);
        seen("learner-1");
        seen("learner-1");
        assertThat(noted).containsExactly(ADA);

        itIs("2026-11-21T00:00:00Z");
        seen("learner-1");
        assertThat(noted).containsExactly(ADA, ADA);
        assertThat(asked).hasSize(2);
    }

    @Test
    void findsPeopleByIdToo() {
        accounts.put(new SubjectKey.UserId(ADA.user()), ADA);
        seen(ADA.user().toString());
        assertThat(noted).containsExactly(ADA);
    }

    @Test
    void asksOnceADayForWhoeverHasNoAccount() {
        seen("officer-1");
        seen("officer-1");
        assertThat(noted).isEmpty();
        assertThat(asked).containsExactly(new SubjectKey.ExternalRef("officer-1"));
    }

    private void seen(String subject) {
        signIns.seen(Actor.user(subject, Set.of("learner")));
    }

    private void itIs(String moment) {
        signIns.clock = Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
    }
}
