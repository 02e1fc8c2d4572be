package io.skillforge.matching.domain;

import io.skillforge.catalog.OccupationRequirementsView;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What somebody brings: skills and technologies by code. */
public final class Holdings {

    private final Map<String, Held> skills = new HashMap<>();
    private final Set<String> technologies = new TreeSet<>();

    /** Somebody who has exactly what an occupation asks for. Where it asks for no proficiency, the least is assumed. */
    public static Holdings of(OccupationRequirementsView occupation) {
        var holdings = new Holdings();
        for (var skill : occupation.skills()) {
            holdings.addSkill(skill.code(), new Held(skill.proficiency() == null ? 1 : skill.proficiency(), null));
        }
        occupation.technologies().forEach(technology -> holdings.addTechnology(technology.code()));
        return holdings;
    }

    public void addSkill(String code, Held held) {
        skills.merge(code, held, Held::orBetter);
    }

    public void addTechnology(String code) {
        technologies.add(code);
    }

    public void addAll(Holdings others) {
        others.skills.forEach(this::addSkill);
        technologies.addAll(others.technologies);
    }

    public Map<String, Held> skills() {
        return skills;
    }

    /** In the order of their codes. */
    public Set<String> technologies() {
        return technologies;
    }
}
