package io.skillforge.web.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skillforge.platform.error.ParameterInvalidException;
import io.skillforge.platform.error.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("WEB-4 A page token is opaque and holds for the same question only")
class PageTokenTest {

    private final PageToken tokens = PageToken.of("occupations", "nurse", null, 4);

    @Test
    void givesBackThePosition() {
        var token = tokens.encode(1, -0.06079271f, "Nurse, Señor \"RN\"", "29-1141.00");
        assertThat(tokens.decode(token, 4, Function.identity()))
                .containsExactly("1", "-0.06079271", "Nurse, Señor \"RN\"", "29-1141.00");
    }

    @Test
    void isFitForAnAddress() {
        assertThat(tokens.encode("ÿÿÿ???>>>")).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void startsAtTheBeginningWithoutToken() {
        String position = tokens.decode(null, 1, words -> words.get(0));
        assertThat(position).isNull();
    }

    @Test
    void isTheSameOnEveryNode() {
        var elsewhere = PageToken.of("occupations", "nurse", null, 4);
        assertThat(elsewhere.decode(tokens.encode("x"), 1, Function.identity())).containsExactly("x");
    }

    @Test
    void refusesTheTokenOfAnotherQuestion() {
        refuses(PageToken.of("occupations", "nurse", null, 5).encode("x"));
        refuses(PageToken.of("occupations", "nurse", 4, null).encode("x"));
        refuses(PageToken.of("skills", "nurse", null, 4).encode("x"));
    }

    @Test
    void refusesAPositionOfAnotherLength() {
        refuses(tokens.encode("x", "y"));
    }

    @Test
    void refusesAPositionThatCannotBeRead() {
        assertThatThrownBy(() -> tokens.decode(tokens.encode("x"), 1, words -> Long.valueOf(words.get(0))))
                .isInstanceOf(ParameterInvalidException.class);
    }

    @Test
    void refusesCharactersThatADatabaseRefuses() {
        refuses(tokens.encode("a\u0000b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%", "nonsense", "AAAA", "====", "a b"})
    void refusesWhatIsNoToken(String token) {
        refuses(token);
    }

    private void refuses(String token) {
        assertThatThrownBy(() -> tokens.decode(token, 1, List::copyOf))
                .isInstanceOfSatisfying(ParameterInvalidException.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(ProblemKind.PAGE_TOKEN_INVALID);
                    assertThat(refusal.parameter()).isEqualTo("pageToken");
                });
    }

    @Test
    void holdsNothingButThePosition() {
        var text = new String(Base64.getUrlDecoder().decode(tokens.encode("29-1141.00")), StandardCharsets.UTF_8);
        assertThat(text).startsWith("occupations-").endsWith("29-1141.00").doesNotContain("nurse");
    }
}
