package io.skillforge.web.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skillforge.platform.error.ParameterInvalidException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("WEB-3 Query parameters that are unknown or sent twice are refused by name")
class KnownParametersFilterTest {

    private static final List<String> KNOWN = List.of("q", "limit");

    interface Resource {
        void list(@PathParam("onetCode") String code, @QueryParam("q") String q, @QueryParam("limit") int limit);
    }

    @Test
    void knowsWhatTheMethodDeclares() throws NoSuchMethodException {
        var method = Resource.class.getMethod("list", String.class, String.class, int.class);
        assertThat(KnownParametersFilter.known(method)).containsExactly("q", "limit");
    }

    @Test
    void takesKnownParametersOnce() {
        assertThatCode(() -> KnownParametersFilter.check(KNOWN, Map.of("q", List.of("nurse"), "limit", List.of("5"))))
                .doesNotThrowAnyException();
    }

    @Test
    void namesTheUnknownOneAndTheKnown() {
        refuses(Map.of("limt", List.of("5")), "limt", "unknown", "takes q, limit");
    }

    @Test
    void refusesOneSentTwice() {
        refuses(Map.of("limit", List.of("5", "6")), "limit", "repeated", "once");
    }

    @Test
    void saysThatThereAreNone() {
        assertThatThrownBy(() -> KnownParametersFilter.check(List.of(), Map.of("q", List.of("x"))))
                .hasMessageContaining("no query parameters");
    }

    private static void refuses(Map<String, List<String>> sent, String parameter, String code, String expectation) {
        assertThatThrownBy(() -> KnownParametersFilter.check(KNOWN, sent))
                .hasMessageContaining(expectation)
                .isInstanceOfSatisfying(ParameterInvalidException.class, refusal -> {
                    assertThat(refusal.parameter()).isEqualTo(parameter);
                    assertThat(refusal.code()).isEqualTo(code);
                });
    }
}
