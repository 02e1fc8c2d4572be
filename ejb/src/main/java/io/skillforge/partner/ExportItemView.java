package io.skillforge.partner;

import java.util.List;
import java.util.UUID;

/**
 * What a partner is given about one person. No name and no address: the partner knows its learners by its own reference.
 *
 * @param headline null when the person wrote none
 */
public record ExportItemView(UUID itemId, String externalRef, String headline, List<Skill> skills) {

    public ExportItemView {
        skills = List.copyOf(skills);
    }

    /** @param proficiency 1 to 5 */
    public record Skill(String code, int proficiency) {}
}
