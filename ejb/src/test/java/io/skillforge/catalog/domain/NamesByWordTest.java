package io.skillforge.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.catalog.domain.SearchEvidence.CoveringName;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamesByWordTest {

    private static final CoveringName HEAD_COOK = name(1, "Head Cook", "head", "cook");
    private static final CoveringName CHEF = name(1, "Chef", "chef");
    private static final CoveringName LINE_COOK = name(2, "Line Cook", "line", "cook");
    private static final CoveringName HEAD_CHEF = name(3, "Head Chef", "head", "chef");

    private final NamesByWord names = new NamesByWord(List.of(HEAD_COOK, CHEF, LINE_COOK, HEAD_CHEF));

    private static CoveringName name(int occupation, String name, String... terms) {
        return new CoveringName(occupation, NameKind.TITLE, name, List.of(terms), 1);
    }

    @Test
    void findsEachNameOnceAndInOrder() {
        assertThat(names.of(List.of(2, 1), Set.of("head", "cook"))).containsExactly(HEAD_COOK, LINE_COOK);
    }

    @Test
    void leavesOutOtherOccupationsAndNamesWithoutTheWords() {
        assertThat(names.of(List.of(1), Set.of("chef"))).containsExactly(CHEF);
        assertThat(names.of(List.of(2), Set.of("chef"))).isEmpty();
        assertThat(names.of(List.of(1, 2, 3), Set.of("baker"))).isEmpty();
    }
}
