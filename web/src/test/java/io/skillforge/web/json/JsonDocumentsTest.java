package io.skillforge.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JsonDocumentsTest {

    private static final Set<Class<?>> KNOWN = Set.of(
            String.class,
            Boolean.class,
            boolean.class,
            BigDecimal.class,
            Integer.class,
            int.class,
            Long.class,
            long.class,
            Double.class,
            double.class,
            Instant.class,
            LocalDate.class,
            UUID.class,
            List.class,
            Map.class,
            JsonObject.class);

    public record Inner(String zulu, Integer alpha) {}

    public record Outer(
            String title, BigDecimal share, Instant at, LocalDate on, boolean hot, List<Inner> items, Inner only) {}

    public record Rare(Double exact, long count, UUID id, Map<String, Map<String, Long>> counts) {}

    @Test
    void writesFieldsInTheirOrder() {
        var document = new Outer(
                "Nurse \"RN\" é",
                new BigDecimal("4.00"),
                Instant.parse("2026-11-01T02:00:00Z"),
                LocalDate.of(2025, 8, 1),
                true,
                List.of(new Inner("z", 1), new Inner("y", 2)),
                new Inner("x", 3));
        assertThat(write(document))
                .isEqualTo("{\"title\":\"Nurse \\\"RN\\\" é\",\"share\":4.00,\"at\":\"2026-11-01T02:00:00Z\","
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
        assertThat(write(new Outer(null, null, null, null, false, Arrays.asList(inner, null, inner), inner)))
                .contains("[{\"zulu\":\"z\",\"alpha\":1},null,{\"zulu\":\"z\",\"alpha\":1}]");
    }

    @Test
    void writesMapsAndRareTypes() {
        var id = UUID.fromString("01a1fc81-154d-7c5e-a25d-85fb3b7672ff");
        assertThat(write(new Rare(0.5, 7, id, Map.of("users", Map.of("deleted", 3L)))))
                .isEqualTo("{\"exact\":0.5,\"count\":7,\"id\":\"01a1fc81-154d-7c5e-a25d-85fb3b7672ff\","
                        + "\"counts\":{\"users\":{\"deleted\":3}}}");
    }

    @Test
    void canWriteEveryFieldOfEveryDocument() throws Exception {
        var documents = documents();
        assertThat(documents).hasSizeGreaterThan(100);
        for (var document : documents) {
            for (var field : document.getRecordComponents()) {
                assertThat(canWrite(field.getGenericType()))
                        .as("%s of %s", field, document)
                        .isTrue();
            }
        }
    }

    private static boolean canWrite(Type type) {
        if (type instanceof ParameterizedType generic) {
            return KNOWN.contains(generic.getRawType())
                    && Arrays.stream(generic.getActualTypeArguments()).allMatch(JsonDocumentsTest::canWrite);
        }
        return type instanceof Class<?> plain && (plain.isRecord() || KNOWN.contains(plain));
    }

    private static List<Class<?>> documents() throws IOException, URISyntaxException, ClassNotFoundException {
        var root = Path.of(JsonDocuments.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(root)) {
            var names = files.map(file -> root.relativize(file).toString().replace('/', '.'))
                    .filter(name -> name.matches(".*Json(\\$\\w+)?\\.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .toList();
            var documents = new ArrayList<Class<?>>();
            for (var name : names) {
                var type = Class.forName(name, false, JsonDocuments.class.getClassLoader());
                if (type.isRecord()) {
                    documents.add(type);
                }
            }
            return documents;
        }
    }

    private static String write(Record document) {
        return new String(JsonDocuments.bytes(document), StandardCharsets.UTF_8);
    }
}
