package io.skillforge.catalog;

import io.skillforge.catalog.store.SkillNameStore;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Finds the skills that texts mean: codes, names, other names, misspelt ones. The same text finds the same in a release. */
@Stateless
public class SkillResolver {

    public static final int MOST_TEXTS = 200;
    private static final int CANDIDATES = 5;

    @Inject
    SkillNameStore names;

    /**
     * In the order asked. A text that means nothing known has no skill, and what comes nearest.
     *
     * @param texts at most {@link #MOST_TEXTS}
     */
    public List<SkillResolution> resolve(List<String> texts) {
        if (texts.size() > MOST_TEXTS) {
            throw new IllegalArgumentException("At most " + MOST_TEXTS + " texts at once, not " + texts.size());
        }
        var found = names.candidates(texts, CANDIDATES);
        return texts.stream()
                .map(text -> new SkillResolution(text, found.getOrDefault(text, List.of())))
                .toList();
    }
}
