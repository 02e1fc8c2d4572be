package io.skillforge.matching;

import io.skillforge.audit.AuditEvent;
import io.skillforge.audit.AuditTrail;
import io.skillforge.catalog.ReferenceIds;
import io.skillforge.catalog.ReleaseService;
import io.skillforge.catalog.ReleaseView;
import io.skillforge.matching.FeedbackView.Status;
import io.skillforge.matching.store.FeedbackStore;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.FieldInvalidException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.id.Ids;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Takes what people say about answers, for stewards to look at. Who said it is not kept, and so it is nobody's data. */
@Stateless
public class FeedbackService {

    @Inject
    FeedbackStore store;

    @Inject
    ReferenceIds catalog;

    @Inject
    ReleaseService releases;

    @Inject
    AuditTrail audit;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    public FeedbackView give(Feedback feedback) {
        var id = ids.next();
        store.insert(
                new FeedbackView(
                        id,
                        feedback,
                        releases.current().map(ReleaseView::id).orElse(null),
                        Status.OPEN,
                        clock.instant(),
                        null),
                reference("/onetCode", feedback.occupation(), catalog::occupation),
                reference("/skill", feedback.skill(), catalog::skill),
                reference("/expected", feedback.expected(), catalog::skill));
        return find(id);
    }

    public FeedbackPageView list(FeedbackQuery query) {
        return store.page(query);
    }

    /** Closes feedback; what is accepted is put right where it belongs, by whoever accepted it. */
    public FeedbackView resolve(UUID id, Status outcome) {
        if (find(id).status() != Status.OPEN || !store.resolve(id, outcome, clock.instant())) {
            throw new DomainException(ProblemKind.FEEDBACK_RESOLVED, "Somebody has resolved this feedback already");
        }
        audit.record(AuditEvent.of("feedback.resolved").on("feedback", id).with("outcome", outcome.name()));
        return find(id);
    }

    private FeedbackView find(UUID id) {
        return store.find(id)
                .orElseThrow(
                        () -> new DomainException(ProblemKind.FEEDBACK_UNKNOWN, "There is no feedback with this id"));
    }

    private static UUID reference(String field, String code, Function<String, Optional<UUID>> find) {
        return code == null
                ? null
                : find.apply(code)
                        .orElseThrow(() ->
                                new FieldInvalidException(field, "unknown", "Expected a code that the catalog has"));
    }
}
