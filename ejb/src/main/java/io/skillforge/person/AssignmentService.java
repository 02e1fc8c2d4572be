package io.skillforge.person;

import io.skillforge.person.store.AssignmentStore;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.FieldInvalidException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.id.Ids;
import io.skillforge.platform.sql.RowVersions;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.privacy.Person;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Who advises whom; both are of one partner, and a pair is active once. */
@Stateless
@TenantScoped
public class AssignmentService {

    private static final String OBJECT = "advisor_assignment";

    @Inject
    AssignmentStore assignments;

    @Inject
    People people;

    @Inject
    PersonAudit audit;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** Those in which the user advises or is advised, in the order in which they were made. */
    public PageView<AssignmentView> list(UUID user, UUID after, int limit) {
        var person = people.required(user);
        audit.seen(person, OBJECT, null);
        return PageView.of(assignments.page(person, after, limit + 1), limit, AssignmentView::id);
    }

    public AssignmentView assign(UUID advisee, UUID advisor) {
        if (advisee.equals(advisor)) {
            throw new FieldInvalidException("/advisor", "self", "Expected somebody else than the user");
        }
        var person = people.required(advisee);
        var id = ids.next();
        assignments.insert(person, id, advisor, clock.instant());
        audit.changed("advisor.assigned", person, OBJECT, id);
        return view(person, id);
    }

    public AssignmentView close(UUID user, UUID id, long version) {
        var person = people.required(user);
        var found = assignments.locked(person, id).orElseThrow(AssignmentService::unknown);
        RowVersions.check(found.rowVersion(), version);
        if (found.closedAt() != null) {
            throw new DomainException(ProblemKind.TRANSITION_REFUSED, "This assignment is closed already");
        }
        assignments.close(person, id, clock.instant());
        audit.changed("advisor.closed", person, OBJECT, id);
        return view(person, id);
    }

    private AssignmentView view(Person person, UUID id) {
        return assignments.find(person, id).orElseThrow(AssignmentService::unknown);
    }

    private static DomainException unknown() {
        return new DomainException(ProblemKind.ASSIGNMENT_UNKNOWN, "This user has no assignment with this id");
    }
}
