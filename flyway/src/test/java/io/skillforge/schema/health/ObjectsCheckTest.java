package io.skillforge.schema.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("HEA-3 Ready only with an object store that can be written to")
class ObjectsCheckTest {

    @TempDir
    Path root;

    @Test
    void triesTheFolderAndLeavesNothingInIt() throws IOException {
        assertThat(ObjectsCheck.isWritable(root.resolve("objects"))).isTrue();
        try (var left = Files.list(root.resolve("objects"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void findsAFolderThatIsNone() throws IOException {
        Files.writeString(root.resolve("file"), "");
        assertThat(ObjectsCheck.isWritable(root.resolve("file"))).isFalse();
    }
}
