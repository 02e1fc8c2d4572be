package io.skillforge.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That every entry says what it must, and that the comparison with a database sees what is missing. */
class DictionaryTest {
    private static final Map<String, Set<String>> TABLES = Map.of("skills", Set.of("id", "name"));

    static List<Dictionary.Entry> tables() {
        return Dictionary.entries().stream()
                .filter(entry -> !entry.name().startsWith("schema-"))
                .toList();
    }

    static List<Dictionary.Entry> schemas() {
        return Dictionary.entries().stream()
                .filter(entry -> entry.name().startsWith("schema-"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void saysWhoseDataATableHoldsAndForHowLong(Dictionary.Entry entry) {
        assertThat(entry.content())
                .containsEntry("table", entry.name())
                .containsKeys("context", "purpose", "retention", "subject", "columns");
        assertThat(entry.content().get("purpose").toString()).endsWith(".");
        assertThat(entry.map("columns")).allSatisfy((column, says) -> assertThat(says)
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsKey("meaning")
                .allSatisfy((key, value) -> assertThat(key).isIn("meaning", "unit", "range", "category")));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void saysWhatASchemaIsFor(Dictionary.Entry entry) {
        assertThat(entry.name()).isEqualTo("schema-" + entry.content().get("schema"));
        assertThat(entry.content()).containsKeys("purpose", "retention", "subject", "tables");
        assertThat(entry.map("tables").values()).isNotEmpty().doesNotContainNull();
    }

    @Test
    void seesNoDifferenceWhereThereIsNone() {
        assertThat(Dictionary.differences(TABLES, TABLES)).isEmpty();
    }

    @Test
    void seesAColumnOfTheDatabaseThatNobodyDescribed() {
        assertThat(Dictionary.differences(TABLES, Map.of("skills", Set.of("id", "name", "owner_email"))))
                .containsExactly("skills.owner_email has no entry");
    }

    @Test
    void seesADescribedColumnThatIsGone() {
        assertThat(Dictionary.differences(TABLES, Map.of("skills", Set.of("id"))))
                .containsExactly("skills.name has an entry and does not exist");
    }

    @Test
    void seesTablesThatOnlyOneSideHas() {
        assertThat(Dictionary.differences(TABLES, Map.of("users", Set.of("id"))))
                .containsExactly("skills has an entry and does not exist", "users has no entry");
    }
}
