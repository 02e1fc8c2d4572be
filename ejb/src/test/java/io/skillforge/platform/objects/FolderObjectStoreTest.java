package io.skillforge.platform.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderObjectStoreTest {

    @TempDir
    Path folder;

    private ObjectStore store;

    @BeforeEach
    void open() {
        store = new FolderObjectStore(folder.resolve("made/when/needed"));
    }

    @Test
    void keepsWhatWasPutAndReplacesIt() {
        store.put("a/b.json", bytes("one"));
        store.put("a/b.json", bytes("two"));
        assertThat(store.get("a/b.json")).hasValue(bytes("two"));
        assertThat(store.exists("a/b.json")).isTrue();
    }

    @Test
    void knowsNothingOfWhatWasNotPut() {
        store.put("a/b", bytes(""));
        assertThat(store.get("a/c")).isEmpty();
        assertThat(store.exists("a")).isFalse();
        assertThat(new FolderObjectStore(folder.resolve("none")).list("", null, 10))
                .isEmpty();
    }

    @Test
    void knowsWhenAnObjectWasStoredLast() throws IOException {
        var before = Instant.now().minusSeconds(1);
        store.put("exports/a", bytes("one"));
        assertThat(store.storedAt("exports/a")).hasValueSatisfying(at -> assertThat(at)
                .isBetween(before, Instant.now().plusSeconds(1)));
        var file = folder.resolve("made/when/needed/exports/a");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));
        assertThat(store.storedAt("exports/a")).hasValue(Instant.parse("2026-01-02T03:04:05Z"));
        store.put("exports/a", bytes("two"));
        assertThat(store.storedAt("exports/a")).as("what replaces it is new").hasValueSatisfying(at -> assertThat(at)
                .isAfter(before));
        store.delete("exports/a");
        assertThat(store.storedAt("exports/a")).isEmpty();
        assertThat(store.storedAt("exports/never")).isEmpty();
    }

    @Test
    void deletesOnceAndAgain() {
        store.put("a/b", bytes("x"));
        store.put("a/c", bytes("y"));
        store.delete("a/b");
        store.delete("a/b");
        assertThat(store.list("", null, 10)).containsExactly("a/c");
    }

    @Test
    void leavesNothingButTheObject() throws IOException {
        store.put("a/b", bytes("x"));
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .extracting(Path::getFileName)
                    .containsExactly(Path.of("b"));
        }
    }

    @Test
    void listsInTheOrderOfKeysPageByPage() {
        var keys = List.of("a-b/c", "a/b.x", "a/b/c", "a/b/d", "a0", "b/a");
        var shuffled = new ArrayList<>(keys);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.forEach(key -> store.put(key, bytes(key)));
        for (var limit = 1; limit < 4; limit++) {
            assertThat(pages("", limit)).as("pages of %d", limit).containsExactlyElementsOf(keys);
        }
        assertThat(pages("a/b", 2)).containsExactly("a/b.x", "a/b/c", "a/b/d");
        assertThat(pages("a/b/", 1)).containsExactly("a/b/c", "a/b/d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "a/", "a//b", "../a", "a/../b", "a/./b", ".a", "a/.b", "a\\b", "a b", "ä", "a\0"})
    void refusesWhatIsNoKey(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> store.put(key, bytes("x")));
        assertThatIllegalArgumentException().isThrownBy(() -> store.get(key));
        assertThatIllegalArgumentException().isThrownBy(() -> store.delete(key));
    }

    @Test
    void saysWhereItCannotWrite() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> new FolderObjectStore(folder.resolve("file")).put("a", bytes("x")))
                .isInstanceOf(ObjectStoreException.class)
                .hasMessageContainingAll("a", "file", "cannot be written", "SKILLFORGE_OBJECTS_FOLDER");
    }

    private List<String> pages(String prefix, int limit) {
        return Stream.iterate(
                        store.list(prefix, null, limit),
                        page -> !page.isEmpty(),
                        page -> store.list(prefix, page.get(page.size() - 1), limit))
                .flatMap(List::stream)
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
