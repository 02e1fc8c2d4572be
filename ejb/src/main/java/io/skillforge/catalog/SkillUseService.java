package io.skillforge.catalog;

import io.skillforge.catalog.store.SkillUseStore;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Tells where a skill is used, and with which others. */
@Stateless
public class SkillUseService {

    @Inject
    SkillService skills;

    @Inject
    SkillUseStore uses;

    /** The occupations where it matters most first: by importance, or, for a technology, those that ask for it. */
    public SkillUsePageView occupations(String code, SkillUsePosition after, int limit) {
        return uses.page(skills.find(code).code(), after, limit);
    }

    /** The most similar first. A skill counts for an occupation that requires it (importance 3 or more). */
    public List<RelatedSkillView> related(String code, int limit) {
        return uses.related(skills.find(code).code(), limit);
    }
}
