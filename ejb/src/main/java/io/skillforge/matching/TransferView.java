package io.skillforge.matching;

import io.skillforge.catalog.OccupationRequirementsView;
import io.skillforge.catalog.ReleaseView;

/** What somebody of one occupation brings to another. */
public record TransferView(
        ReleaseView release, VariantChoice variant, OccupationRequirementsView from, TransitionStepView to) {}
