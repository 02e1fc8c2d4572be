package io.skillforge.ops.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void makesAPasswordOnceAndKeepsItForItsOwner() throws IOException {
        var secrets = new Secrets(folder);

        var first = secrets.readOrMake("admin-password");
        var second = secrets.readOrMake("admin-password");

        assertThat(first.fresh()).isTrue();
        assertThat(first.value()).matches("[A-Za-z0-9_-]{24}");
        assertThat(second.fresh()).isFalse();
        assertThat(second.value()).isEqualTo(first.value());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.file("admin-password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void printsNoPassword() {
        assertThat(new Secrets.Secret("sekret", true)).hasToString("Secret[…]");
    }

    @Test
    void refusesAnEmptyOrMissingFile() throws IOException {
        var file = folder.resolve("given");
        Files.writeString(file, "\n");

        assertThatThrownBy(() -> Secrets.readFile(file))
                .hasMessage("The password file " + file + " is empty; write the" + " password into it.");
        assertThatThrownBy(() -> Secrets.readFile(folder.resolve("none")))
                .hasMessageContaining("no such file")
                .hasMessageContaining("none");
    }
}
