package io.skillforge.web.matching;

import io.skillforge.matching.Variant;
import io.skillforge.matching.VariantQuery;
import io.skillforge.web.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Whom the feature flag decides for when a request names no variant. */
@RequestScoped
public class Variants {

    @Inject
    Caller caller;

    VariantQuery query(String variant, String experimentKey) {
        return query(Words.constant(Variant.class, variant), experimentKey);
    }

    VariantQuery query(Variant variant, String experimentKey) {
        return new VariantQuery(variant, experimentKey == null && caller.isKnown() ? caller.subject() : experimentKey);
    }
}
