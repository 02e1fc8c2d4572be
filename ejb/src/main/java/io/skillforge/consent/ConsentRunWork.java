package io.skillforge.consent;

import io.skillforge.consent.domain.EventJson;
import io.skillforge.consent.store.DryRunStore;
import io.skillforge.consent.store.InboxStore;
import io.skillforge.consent.store.RunSubjectStore;
import io.skillforge.platform.id.Ids;
import io.skillforge.platform.outbox.Outbox;
import io.skillforge.platform.outbox.OutboxMessage;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.privacy.Person;
import io.skillforge.privacy.RevocationCascade;
import io.skillforge.privacy.SubjectKey;
import io.skillforge.privacy.TableOutcome;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** What a bulk revocation does to its people, some at a time; every method is one transaction. */
@Stateless
@TenantScoped
public class ConsentRunWork {

    private static final String QUEUE = "ConsentRevocation";
    private static final String SOURCE = "skillforge.run";

    @Inject
    ConsentService consents;

    @Inject
    RevocationCascade cascade;

    @Inject
    RunSubjectStore subjects;

    @Inject
    DryRunStore dryRuns;

    @Inject
    InboxStore inbox;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** What revoking would do to these people. Writes nothing. */
    public List<TableOutcome> plan(RunView run, List<Person> people) {
        var outcomes = new ArrayList<TableOutcome>();
        var users = people.stream().map(Person::user).toList();
        outcomes.add(new TableOutcome("consent_blocklist", "block", dryRuns.blocks(users, run.purposes()), List.of()));
        outcomes.add(new TableOutcome("consent_grants", "close", dryRuns.closes(users, run.purposes()), List.of()));
        outcomes.addAll(cascade.plan(people, run.purposes()));
        return outcomes;
    }

    /** Revokes for one person of the run, at once. */
    public Outcome revoke(RunView run, Person person) {
        var outcome = consents.apply(event(run, person), new Arrival(Channel.RUN, clock.instant(), run.runId()));
        if (outcome.result() != Outcome.Result.APPLIED) {
            subjects.settle(
                    run.runId(), person.user(), outcome.result() == Outcome.Result.REFUSED ? "failed" : "unchanged");
        }
        return outcome;
    }

    /** Puts one message for each of these people on its way to the queue. */
    public void queue(RunView run, List<Person> people) {
        for (var person : people) {
            var event = event(run, person);
            inbox.arrive(event, person, new Arrival(Channel.RUN, clock.instant(), run.runId()));
            outbox.add(OutboxMessage.toQueue(
                    QUEUE,
                    event.type().code(),
                    person.user().toString(),
                    person.tenant(),
                    EventJson.write(event, person.user())));
        }
        subjects.queued(run.runId(), people.stream().map(Person::user).toList());
    }

    /** The same for the same person of a run, so that doing it again does nothing. */
    private static ConsentEvent event(RunView run, Person person) {
        return new ConsentEvent(
                "run-" + Ids.named("consent-run", run.runId() + ":" + person.user()),
                EventType.REVOKED,
                new SubjectKey.UserId(person.user()),
                run.purposes(),
                run.startedAt(),
                SOURCE,
                null);
    }
}
