package io.skillforge.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JsonbProviderTest {

    public record Inner(String zulu, Integer alpha) {}

    public record Outer(
            String title, BigDecimal share, Instant at, LocalDate on, boolean hot, List<Inner> items, Inner only) {}

    public record Body(Map<String, String> parameters) {}

    private final JsonbProvider provider = new JsonbProvider();

    @Test
    void writesFieldsInTheirOrder() {
        var document = new Outer(
                "Nurse \"RN\"",
                new BigDecimal("4.00"),
                Instant.parse("2026-11-01T02:00:00Z"),
                LocalDate.of(2025, 8, 1),
                true,
                List.of(new Inner("z", 1), new Inner("y", 2)),
                new Inner("x", 3));
        assertThat(write(document))
                .isEqualTo("{\"title\":\"Nurse \\\"RN\\\"\",\"share\":4.00,\"at\":\"2026-11-01T02:00:00Z\","
                        + "\"on\":\"2025-08-01\",\"hot\":true,\"items\":[{\"zulu\":\"z\",\"alpha\":1},"
                        + "{\"zulu\":\"y\",\"alpha\":2}],\"only\":{\"zulu\":\"x\",\"alpha\":3}}");
    }

    @Test
    @DisplayName("WEB-5 A field without a value is left out")
    void leavesOutWhatIsNotThere() {
        assertThat(write(new Outer(null, null, null, null, false, List.of(), new Inner(null, null))))
                .isEqualTo("{\"hot\":false,\"items\":[],\"only\":{}}");
    }

    @Test
    void writesTheSameRecordTwice() {
        var inner = new Inner("z", 1);
        assertThat(write(new Outer(null, null, null, null, false, Arrays.asList(inner, inner), inner)))
                .contains("[{\"zulu\":\"z\",\"alpha\":1},{\"zulu\":\"z\",\"alpha\":1}]");
    }

    @Test
    void readsRecords() {
        var body = provider.getContext(Body.class)
                .fromJson("{\"parameters\":{\"location\":\"a.zip\",\"dry-run\":\"true\"}}", Body.class);
        assertThat(body.parameters()).containsEntry("dry-run", "true");
    }

    private String write(Object document) {
        return provider.getContext(document.getClass()).toJson(document);
    }
}
