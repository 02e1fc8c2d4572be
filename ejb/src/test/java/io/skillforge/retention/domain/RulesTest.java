package io.skillforge.retention.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.schema.dictionary.Dictionary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small rules: bands, volumes, stages, samples. */
class RulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"overall":83.5,"parts":{"a":12,"b":0}} | {"overall":90,"parts":{"a":10,"b":10}}
                    {"overall":100}                          | {"overall":90}
                    {"overall":-3,"other":412}               | {"overall":10,"other":90}
                    [19.99,20,"text",null,true]              | [10,30,"text",null,true]
                    {}                                       | {}
                    """)
    void bandsKeepTheShapeAndNoResult(String score, String masked) {
        assertThat(Bands.mask(score)).isEqualTo(masked);
        assertThat(Bands.mask(masked)).as("once more").isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "300, '',            3, false",
        "301, '',            3, true",
        "301, '1 2 3',       3, true",
        "600, '200 200 200', 3, false",
        "601, '200 200 200', 3, true",
        "600, '100 300',     3, true",
        "900, '9 300 9000',  3, false",
        "901, '9 300 9000',  3, true",
        "0,   '9 300 9000',  1, false"
    })
    void unusualIsMoreThanTheFactorOfTheMedian(long planned, String past, BigDecimal factor, boolean exceeded) {
        var volumes = past.isEmpty()
                ? List.<Long>of()
                : LongStream.of(List.of(past.split(" ")).stream()
                                .mapToLong(Long::parseLong)
                                .toArray())
                        .boxed()
                        .toList();
        assertThat(UsualVolume.exceeded(planned, volumes, factor)).isEqualTo(exceeded);
    }

    @Test
    void childrenComeBeforeParents() {
        var stages = new Stages(Map.of(
                "tenants", Set.of("people", "settings"),
                "people", Set.of("notes", "people"),
                "notes", Set.of("lines"),
                "one", Set.of("other"),
                "other", Set.of("one")));
        assertThat(stages.of("tenants")).isEqualTo(3);
        assertThat(List.of("people", "notes", "lines", "settings"))
                .map(stages::of)
                .containsExactly(2, 1, 0, 0);
        assertThat(stages.of("one")).as("tables that point at each other end").isNotNegative();
    }

    @Test
    void samplesShowWhenAndWhatAndNotWhose() {
        var table = Dictionary.ofBuild().find("experiences").orElseThrow();
        var dataset = table.retention().datasets().get(0);
        var row = """
                {"id": "0190aaaa-0000-7000-8000-000000000001", "user_id": "0190bbbb-0000-7000-8000-000000000002",
                 "title": "Baker of cakes", "employer_name": "\\\\x41636d65", "location": {"city": "Ulm"}, "description": null,
                 "row_version": 3}""";
        var before = Samples.before(table, row);
        assertThat(before)
                .containsEntry("user_id", "0190bbbb…")
                .containsEntry("title", "(14 characters)")
                .containsEntry("employer_name", "(sealed)")
                .containsEntry("row_version", "3");
        assertThat(before.toString()).doesNotContain("Ulm", "Baker", "000000000002", "41636d65");
        assertThat(Samples.after(table, dataset, row))
                .containsEntry("employer_name", "")
                .containsEntry("employer_ref", "(keyed hash)")
                .containsEntry("location_ref", "(keyed hash)")
                .containsEntry("title", "(14 characters)");
    }
}
