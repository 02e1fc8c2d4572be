package io.skillforge.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.bind.JsonbException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonbProviderTest {

    public record Body(Map<String, String> parameters) {}

    private final JsonbProvider provider = new JsonbProvider();

    @Test
    void readsRecords() {
        assertThat(read("{\"parameters\":{\"location\":\"a.zip\",\"dry-run\":\"true\"}}")
                        .parameters())
                .containsEntry("dry-run", "true");
    }

    @Test
    void refusesFieldsThatNobodyReads() {
        assertThatExceptionOfType(JsonbException.class).isThrownBy(() -> read("{\"parameter\":{}}"));
    }

    private Body read(String text) {
        return provider.getContext(Body.class).fromJson(text, Body.class);
    }
}
