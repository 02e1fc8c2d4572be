package io.skillforge.etl;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.etl.domain.ReleaseInput.Delivered;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunInputTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "2025-12-01")
    void survivesTheRunLog(String releaseDate) {
        var input = new RunInput(
                releaseDate,
                Map.of("Skills.txt", new Delivered(5_000_000_000L, List.of("O*NET-SOC Code", "a \"quoted\" heading"))));

        assertThat(RunInput.parse(input.toJson())).isEqualTo(input);
    }

    @Test
    void putsTheBiggestFileFirst() {
        var files = new LinkedHashMap<String, Delivered>();
        files.put("small", new Delivered(1, List.of()));
        files.put("big", new Delivered(300, List.of()));
        files.put("medium", new Delivered(20, List.of()));
        files.put("as small", new Delivered(1, List.of()));

        assertThat(new RunInput(null, files).bySize()).containsExactly("big", "medium", "small", "as small");
    }

    @Test
    void keepsTheOrderOfFilesOfEqualSizeOverARestart() {
        var files = new LinkedHashMap<String, Delivered>();
        for (var name : List.of("c", "a", "b")) {
            files.put(name, new Delivered(1, List.of()));
        }

        assertThat(RunInput.parse(new RunInput(null, files).toJson()).bySize()).containsExactly("c", "a", "b");
    }

    @Test
    void readsARunThatNeverFoundItsInput() {
        assertThat(RunInput.parse("{}")).isEqualTo(new RunInput(null, Map.of()));
    }

    @Test
    void readsTheFilesOfAPublication() {
        assertThat(RunInput.parseFiles("""
                {"Job Zones.txt": {"bytes": 28126, "columns": ["O*NET-SOC Code", "Job Zone"]}}
                """))
                .isEqualTo(Map.of("Job Zones.txt", new Delivered(28126, List.of("O*NET-SOC Code", "Job Zone"))));
    }
}
