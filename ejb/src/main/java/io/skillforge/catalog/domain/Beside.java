package io.skillforge.catalog.domain;

import java.util.List;
import java.util.Set;

/**
 * Occupations that stand beside others and share their words: they are meant only when the question says so. Whoever asks
 * for fires means those who put them out, and not their supervisors.
 */
public enum Beside {
    NONE("", ""),
    REST(", All Other", ""),
    LEADERS(
            "First-Line Supervisors of",
            "supervis manag lead leader chief head boss foreman forewoman sergeant lieutenant captain superintendent crew"),
    HELPERS("Helpers--", "help assist apprent labor trainee tender"),
    TEACHERS("Postsecondary", "teach profess instruct lectur college univers postsecond train faculty");

    private static final List<Beside> KINDS = List.of(REST, LEADERS, HELPERS, TEACHERS);

    private final String mark;
    private final Set<String> roots;

    Beside(String mark, String roots) {
        this.mark = mark;
        this.roots = Set.of(roots.split(" "));
    }

    public static Beside of(String title) {
        return KINDS.stream()
                .filter(kind -> title.contains(kind.mark))
                .findFirst()
                .orElse(NONE);
    }

    /** Whether nothing in the question tells that such an occupation is meant. */
    public boolean isUnasked(SearchReading reading) {
        return this != NONE && reading.termsAndRoots().stream().noneMatch(roots::contains);
    }
}
