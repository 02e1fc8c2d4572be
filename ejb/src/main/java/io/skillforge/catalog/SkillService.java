package io.skillforge.catalog;

import io.skillforge.catalog.domain.Skill;
import io.skillforge.catalog.store.SkillNameStore;
import io.skillforge.catalog.store.SkillStore;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds skills, by words and by code. */
@Stateless
public class SkillService {

    private static final int MOST_NAMED = 50;
    private static final int MOST_DESCRIBED = 1000;

    /** Names less alike are no answer. */
    private static final double FAINT = 0.3;

    @Inject
    SkillStore skills;

    @Inject
    SkillNameStore names;

    /** By code; or what a text means, the likeliest first, and then whatever is described with its words. */
    public SkillPageView list(SkillQuery query) {
        if (query.text() == null) {
            return skills.list(query);
        }
        var codes = new LinkedHashSet<String>();
        names.candidates(List.of(query.text()), MOST_NAMED).getOrDefault(query.text(), List.of()).stream()
                .filter(candidate -> candidate.confidence() >= FAINT)
                .forEach(candidate -> codes.add(candidate.code()));
        codes.addAll(skills.described(query.text(), MOST_DESCRIBED));
        var views = skills.ofCodes(codes, query.category()).stream()
                .collect(Collectors.toMap(SkillView::code, Function.identity()));
        var found = codes.stream().map(views::get).filter(Objects::nonNull).toList();
        var rest = found.stream()
                .dropWhile(skill -> query.after() != null && !skill.code().equals(query.after()))
                .skip(query.after() == null ? 0 : 1)
                .toList();
        var page = rest.stream().limit(query.limit()).toList();
        return new SkillPageView(
                page, rest.size() > page.size() ? page.get(page.size() - 1).code() : null);
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
