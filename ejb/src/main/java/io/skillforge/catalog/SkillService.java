package io.skillforge.catalog;

import io.skillforge.catalog.domain.Skill;
import io.skillforge.catalog.store.SkillStore;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Finds skills, by words and by code. */
@Stateless
public class SkillService {

    @Inject
    SkillStore skills;

    public SkillPageView list(SkillQuery query) {
        return skills.list(query);
    }

    public SkillView find(String code) {
        return skills.find(code)
                .map(SkillService::view)
                .orElseThrow(() -> new DomainException(
                        ProblemKind.SKILL_UNKNOWN, "No release loaded so far has a skill with this code"));
    }

    private static SkillView view(Skill skill) {
        return new SkillView(
                skill.code(),
                skill.name(),
                skill.description(),
                skill.kind(),
                skill.category(),
                skill.difficultyLevel(),
                skill.retiredAt() == null ? null : skill.retiredAt().toInstant());
    }
}
