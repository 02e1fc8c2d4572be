package io.skillforge.person;

import io.skillforge.person.store.PathwayStore;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Reads learning pathways. They are nobody's data, so this needs no scope. */
@ApplicationScoped
public class Pathways {

    @Inject
    PathwayStore store;

    /** In the order in which they were made. @param occupation O*NET code of where they lead, or null */
    public PageView<PathwayView> list(String occupation, UUID after, int limit) {
        return PageView.of(store.page(occupation, after, limit + 1), limit, PathwayView::id);
    }

    public PathwayView find(UUID id) {
        return store.find(id).orElseThrow(Pathways::unknown);
    }

    /** Every change, the newest first; of pathways that were deleted too. */
    public List<PathwayChangeView> history(UUID id, int limit) {
        var changes = store.history(id, limit);
        if (changes.isEmpty()) {
            throw unknown();
        }
        return changes;
    }

    static DomainException unknown() {
        return new DomainException(ProblemKind.PATHWAY_UNKNOWN, "There is no learning pathway with this id");
    }
}
