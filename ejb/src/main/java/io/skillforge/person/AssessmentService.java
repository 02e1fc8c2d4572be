package io.skillforge.person;

import io.skillforge.catalog.ReferenceIds;
import io.skillforge.consent.ConsentBlocklist;
import io.skillforge.person.domain.Assessment;
import io.skillforge.person.store.AssessmentStore;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.FieldInvalidException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.id.Ids;
import io.skillforge.platform.sql.RowVersions;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.privacy.Person;
import io.skillforge.privacy.Purpose;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;

/** Assessments, from their appointment to their end. */
@Stateless
@TenantScoped
public class AssessmentService {

    private static final String OBJECT = "assessment";

    @Inject
    AssessmentStore assessments;

    @Inject
    ConsentBlocklist blocklist;

    @Inject
    ReferenceIds catalog;

    @Inject
    People people;

    @Inject
    PersonAudit audit;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** In the order in which they were scheduled. @param status null for any */
    public PageView<AssessmentView> list(UUID user, AssessmentStatus status, UUID after, int limit) {
        var person = people.required(user);
        audit.seen(person, OBJECT, null);
        var rows = assessments.page(person, status == null ? null : status.code(), after, limit + 1);
        return PageView.of(rows, limit, AssessmentView::id);
    }

    public AssessmentView find(UUID user, UUID id) {
        var person = people.required(user);
        audit.seen(person, OBJECT, id);
        return view(person, id);
    }

    public AssessmentView schedule(UUID user, NewAssessment request) {
        var person = people.required(user);
        refuseWithoutConsent(user);
        var assessment = new Assessment(ids.next(), person, clock.instant());
        assessment.appoint(request.type(), request.version(), request.source(), request.scheduledAt());
        assessments.add(assessment);
        audit.changed("assessment.scheduled", person, OBJECT, assessment.id());
        return view(person, assessment.id());
    }

    /** Asked before the row is written, so that a revocation at the same time either is seen here or sees the row. */
    private void refuseWithoutConsent(UUID user) {
        if (blocklist.blocks(user, Purpose.NOTIFICATIONS) && blocklist.blocks(user, Purpose.ANALYTICS)) {
            throw new DomainException(
                    ProblemKind.CONSENT_REVOKED,
                    "This user has withdrawn consent to notifications and to analytics, so nothing can be scheduled");
        }
    }

    public AssessmentView start(UUID user, UUID id, long version) {
        return move(user, id, version, "assessment.started", assessment -> assessment.start(clock.instant()));
    }

    public AssessmentView complete(UUID user, UUID id, long version, AssessmentResult result) {
        var occupation = result.occupation() == null ? null : occupation(result.occupation());
        return move(
                user,
                id,
                version,
                "assessment.completed",
                assessment -> assessment.complete(result.score(), occupation, result.pathway(), clock.instant()));
    }

    public AssessmentView cancel(UUID user, UUID id, long version) {
        return move(user, id, version, "assessment.cancelled", assessment -> assessment.cancel(clock.instant()));
    }

    private AssessmentView move(UUID user, UUID id, long version, String event, Consumer<Assessment> change) {
        var person = people.required(user);
        var assessment = assessments.locked(person, id).orElseThrow(AssessmentService::unknown);
        RowVersions.check(assessment.rowVersion(), version);
        change.accept(assessment);
        assessments.flush();
        audit.changed(event, person, OBJECT, id);
        return view(person, id);
    }

    private UUID occupation(String code) {
        return catalog.occupation(code)
                .orElseThrow(() -> new FieldInvalidException(
                        "/recommendedOccupation",
                        "unknown",
                        "Expected the O*NET code of an occupation in the catalog"));
    }

    private AssessmentView view(Person person, UUID id) {
        return assessments.find(person, id).orElseThrow(AssessmentService::unknown);
    }

    private static DomainException unknown() {
        return new DomainException(ProblemKind.ASSESSMENT_UNKNOWN, "This user has no assessment with this id");
    }
}
