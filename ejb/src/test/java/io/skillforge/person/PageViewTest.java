package io.skillforge.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PageViewTest {

    private static final List<UUID> ROWS = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));

    @Test
    void oneRowMoreThanThePageTellsOfANextOne() {
        var page = PageView.of(ROWS, 2, Function.identity());
        assertThat(page.items()).containsExactly(new UUID(0, 1), new UUID(0, 2));
        assertThat(page.next()).isEqualTo(new UUID(0, 2));
    }

    @Test
    void theLastPageHasNone() {
        assertThat(PageView.of(ROWS, 3, Function.identity()).next()).isNull();
        assertThat(PageView.of(List.<UUID>of(), 3, Function.identity()).items()).isEmpty();
    }

    @Test
    void scoresAndPlacesComeBackAsTheyWere() {
        var score = new Score(new BigDecimal("81.5"), Map.of("logic", new BigDecimal("90")));
        assertThat(Score.of(score.json())).isEqualTo(score);
        assertThat(Score.of(null)).isNull();
        var place = new Location("Biel", null, "CH");
        assertThat(Location.of(place.json())).isEqualTo(place);
        assertThat(place.json()).containsOnlyKeys("city", "country");
        assertThat(Location.of(null)).isNull();
    }

    @Test
    void whatSaysWhoSomebodyIsIsInNoText() {
        var details = new UserDetails("ada@learner.example", "+41440000000", "Ada", "Muster", "de-CH", "UTC");
        var user = new NewUser("acme", "ref", "1", null, details);
        assertThat(user.toString()).doesNotContain("ada@", "Ada", "Muster", "4144");
        assertThat(new Location("Biel", "BE", "CH").toString()).doesNotContain("Biel");
    }
}
