package io.skillforge.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.catalog.OccupationQuery.Sort;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("CAT-2 Words are ranked; codes, and lists without words, are in the order of codes")
class OccupationQueryTest {

    @ParameterizedTest
    @CsvSource({
        "nurse,   RELEVANCE, RELEVANCE",
        "15-12,   RELEVANCE, CODE",
        ",        RELEVANCE, CODE",
        "nurse,   TITLE,     TITLE",
        ",        TITLE,     TITLE",
        "nurse,   CODE,      CODE"
    })
    void ordersByWhatThereIsToOrderBy(String text, Sort asked, Sort order) {
        assertThat(new OccupationQuery(text, null, null, asked, null, 20).order())
                .isEqualTo(order);
    }

    @Test
    void numbersJobZonesFromOne() {
        assertThat(JobZone.of(1)).isEqualTo(JobZone.ONE);
        assertThat(JobZone.of(5).number()).isEqualTo(5);
        assertThat(JobZone.of(null)).isNull();
    }
}
