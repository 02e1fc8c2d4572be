package io.skillforge.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class EverydayNamesTest {

    private static final Path RELEASE = Path.of("../../shared/data/onet/db_30_1_text.zip");

    @Test
    void standUnderATitleOnce() {
        assertThat(WordList.lines("everyday-names.txt")).allSatisfy(line -> {
            var title = line.split(": ", 2)[0];
            assertThat(EverydayNames.of(title))
                    .as(title)
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .noneMatch(String::isBlank);
        });
    }

    @Test
    void standUnderTitlesOfTheRelease() throws IOException {
        assumeTrue(Files.exists(RELEASE), RELEASE + " is missing");
        var titles = new HashSet<String>();
        try (var zip = new ZipFile(RELEASE.toFile())) {
            var entry = zip.stream()
                    .filter(each -> each.getName().endsWith("Occupation Data.txt"))
                    .findFirst();
            new String(zip.getInputStream(entry.orElseThrow()).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> titles.add(line.split("\t")[1]));
        }
        assertThat(WordList.lines("everyday-names.txt"))
                .extracting(line -> line.split(": ", 2)[0])
                .doesNotHaveDuplicates()
                .allMatch(titles::contains);
    }
}
