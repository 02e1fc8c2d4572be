package io.skillforge.population.domain;

import java.util.List;
import java.util.UUID;

/**
 * What there is to choose from when people are made, always in the same order.
 *
 * @param partners the partners of the population, in the order of its plan
 */
public record Pool(List<Occupation> occupations, List<UUID> skills, List<Pathway> pathways, List<Partner> partners) {

    /** An occupation of the catalog. */
    public record Occupation(UUID id, String code, String title) {}

    /** A learning pathway and where it leads. */
    public record Pathway(UUID id, UUID occupation) {}

    /** A partner with the ids of its advisors and of its one export; {@code direct} has neither. */
    public record Partner(UUID tenant, String code, List<UUID> advisors, UUID export) {

        boolean isDirect() {
            return export == null;
        }
    }
}
