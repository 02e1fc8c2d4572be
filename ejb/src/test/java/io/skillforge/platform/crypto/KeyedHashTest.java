package io.skillforge.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyedHashTest {

    @TempDir
    Path folder;

    private KeyedHash hashes(String name) {
        return new LocalKeyedHash(new KeyFiles(folder.resolve(name), () -> true));
    }

    @Test
    void isTheSameForTheSameTextEverywhereInAnInstallation() {
        assertThat(hashes("a").of(HashKey.SUBJECT_REF, "text"))
                .hasSize(32)
                .isEqualTo(hashes("a").of(HashKey.SUBJECT_REF, "text"))
                .isNotEqualTo(hashes("a").of(HashKey.SUBJECT_REF, "texts"));
    }

    @Test
    void cannotBeJoinedOverUsesOrInstallations() {
        assertThat(hashes("a").of(HashKey.SUBJECT_REF, "text"))
                .isNotEqualTo(hashes("a").of(HashKey.BLIND_INDEX, "text"))
                .isNotEqualTo(hashes("b").of(HashKey.SUBJECT_REF, "text"));
    }
}
