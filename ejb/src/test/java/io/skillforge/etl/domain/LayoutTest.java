package io.skillforge.etl.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skillforge.etl.domain.ColumnLayout.Type;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {

    static List<FileLayout> files() {
        return Layout.onet().files();
    }

    @Test
    void declaresEachFileAndTableOnce() {
        assertThat(files()).extracting(FileLayout::file).doesNotHaveDuplicates();
        assertThat(files())
                .extracting(FileLayout::table)
                .doesNotHaveDuplicates()
                .allMatch(t -> t.matches("onet_[a-z_]+"));
    }

    @Test
    void requiresWhatEveryReleaseHas() {
        assertThat(files())
                .filteredOn(FileLayout::required)
                .extracting(FileLayout::file)
                .containsExactlyInAnyOrder(
                        Layout.OCCUPATIONS,
                        Layout.ELEMENTS,
                        Layout.SCALES,
                        Layout.TASKS,
                        "Alternate Titles.txt",
                        "Job Zones.txt",
                        "Skills.txt",
                        "Knowledge.txt");
    }

    @ParameterizedTest
    @MethodSource("files")
    void buildsKeysAndDerivedColumnsFromColumnsOfTheFile(FileLayout file) {
        var headings = file.named().stream().map(ColumnLayout::name).toList();

        assertThat(headings).doesNotHaveDuplicates().containsAll(file.key());
        assertThat(file.key()).isNotEmpty();
        assertThat(file.columns()).extracting(ColumnLayout::column).doesNotHaveDuplicates();
        assertThat(file.columns()).filteredOn(ColumnLayout::isDerived).allSatisfy(column -> {
            assertThat(headings).contains(column.from());
            assertThat(column.type()).isIn(Type.UUID, Type.SLUG, Type.SLUG_UUID);
            assertThat(column.namespace() == null).isEqualTo(column.type() == Type.SLUG);
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void judgesValuesByAScaleOfTheSameRow(FileLayout file) {
        var types = file.columns().stream().map(ColumnLayout::type).toList();

        if (types.contains(Type.VALUE)) {
            assertThat(types).containsOnlyOnce(Type.SCALE);
        }
        assertThat(Set.of("IM", "LV", "RT", "FT")).containsAll(file.scales());
    }

    @ParameterizedTest
    @MethodSource("files")
    void requiresKeysToBeThere(FileLayout file) {
        assertThat(file.key())
                .extracting(heading -> file.named().get(file.indexOf(heading)))
                .noneMatch(ColumnLayout::optional);
    }

    @Test
    void tellsWhichReleaseBroughtAColumn() {
        var file = Layout.onet().file("Technology Skills.txt");

        assertThat(file.named().get(file.indexOf("In Demand")))
                .satisfies(column -> assertThat(column.since()).isEqualTo("27.1"))
                .satisfies(column -> assertThat(column.optional()).isTrue());
    }

    @Test
    void refusesFilesAndColumnsItDoesNotKnow() {
        assertThatThrownBy(() -> Layout.onet().file("Tools Used.txt")).hasMessageContaining("Tools Used.txt");
        assertThatThrownBy(() -> Layout.onet().file("Skills.txt").indexOf("Element Name"))
                .hasMessage("Skills.txt has no column Element Name");
    }
}
