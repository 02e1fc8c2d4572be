package io.skillforge.matching;

import io.skillforge.catalog.SkillCandidate;
import io.skillforge.catalog.SkillResolution;
import io.skillforge.catalog.SkillResolver;
import io.skillforge.matching.SkillReadingView.Status;
import io.skillforge.matching.domain.Held;
import io.skillforge.matching.domain.Holdings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Reads the skills of a request: which skill of the catalog each one is. */
@ApplicationScoped
public class SkillReader {

    private static final String TECHNOLOGY = "technology";

    @Inject
    SkillResolver resolver;

    record Reading(List<SkillReadingView> skills, Holdings holdings) {}

    /** Of a skill that is given twice, the better statement counts. */
    Reading read(List<GivenSkill> given) {
        var views = new ArrayList<SkillReadingView>();
        var holdings = new Holdings();
        var resolutions = given.isEmpty()
                ? List.<SkillResolution>of()
                : resolver.resolve(given.stream().map(GivenSkill::words).toList());
        for (var i = 0; i < given.size(); i++) {
            var view = view(given.get(i), resolutions.get(i));
            views.add(view);
            hold(view, given.get(i), holdings);
        }
        return new Reading(views, holdings);
    }

    private static SkillReadingView view(GivenSkill given, SkillResolution resolution) {
        var skill = meant(given, resolution);
        if (skill == null) {
            return new SkillReadingView(given.words(), Status.UNRESOLVED, null, resolution.candidates());
        }
        var status = skill.kind().equals(TECHNOLOGY) ? Status.LISTED : Status.SCORED;
        return new SkillReadingView(given.words(), status, skill, List.of());
    }

    /** Who gives a code means that code, and nothing that is written like it. */
    private static SkillCandidate meant(GivenSkill given, SkillResolution resolution) {
        return given.code() == null
                ? resolution.skill()
                : resolution.candidates().stream()
                        .filter(candidate -> candidate.code().equals(given.code()))
                        .findFirst()
                        .orElse(null);
    }

    private static void hold(SkillReadingView view, GivenSkill given, Holdings holdings) {
        switch (view.status()) {
            case SCORED -> holdings.addSkill(view.skill().code(), new Held(given.proficiency(), given.years()));
            case LISTED -> holdings.addTechnology(view.skill().code());
            case UNRESOLVED -> {}
        }
    }
}
