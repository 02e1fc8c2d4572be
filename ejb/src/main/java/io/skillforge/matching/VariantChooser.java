package io.skillforge.matching;

import io.skillforge.governance.FeatureFlags;
import io.skillforge.matching.domain.Assignment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Chooses the variant of an answer. */
@ApplicationScoped
public class VariantChooser {

    static final String FLAG = "matching.importance-weighted";

    @Inject
    FeatureFlags flags;

    /** @param question what is asked, for whoever has no unit */
    VariantChoice choose(VariantQuery query, Object question) {
        if (query.asked() != null) {
            return new VariantChoice(query.asked(), VariantChoice.By.REQUEST);
        }
        var unit = query.unit() == null ? String.valueOf(question) : query.unit();
        return new VariantChoice(Assignment.of(unit, flags.percent(FLAG)), VariantChoice.By.FLAG);
    }
}
