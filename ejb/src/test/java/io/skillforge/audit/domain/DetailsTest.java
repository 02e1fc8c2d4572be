package io.skillforge.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DetailsTest {

    private static final UUID ID = UUID.fromString("01a1fc76-70a3-745c-92e0-a6a1c00d1465");

    @Test
    void writesWhatServicesSay() {
        var details = new LinkedHashMap<String, Object>();
        details.put("tables", Map.of("users", 3L));
        details.put("ids", List.of(ID, 7, new BigDecimal("1.50"), true));
        details.put("at", Instant.parse("2026-11-21T07:00:00Z"));
        details.put("reason", null);
        assertThat(Details.json(details))
                .isEqualTo("{\"tables\":{\"users\":3},\"ids\":[\"" + ID + "\",7,1.50,true],"
                        + "\"at\":\"2026-11-21T07:00:00Z\",\"reason\":null}");
        assertThat(Details.json(Map.of())).isEqualTo("{}");
    }

    @Test
    void replacesWhatTheDatabaseHasNoTextFor() {
        assertThat(Details.json(Map.of("note", "a\0b"))).isEqualTo("{\"note\":\"a\uFFFDb\"}");
    }

    @Test
    void copiesSoThatNobodyChangesIt() {
        var details = new LinkedHashMap<String, Object>(Map.of("a", 1));
        var copy = Details.copy(details);
        details.put("b", 2);
        assertThat(copy).containsOnlyKeys("a");
        assertThat(Details.copy(null)).isEmpty();
    }
}
