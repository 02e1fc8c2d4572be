package io.skillforge.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.web.Roles;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The roles have one list in code, and these have to follow it. */
class RolesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "web/src/main/webapp/WEB-INF/web.xml",
                "ops/src/main/java/io/skillforge/ops/command/TokenCommand.java",
                "ops/docs/reference/rest-api.md"
            })
    void everyRoleIsKnownWhereRolesAreNamed(String file) throws IOException {
        assertThat(Files.readString(ProjectTree.ROOT.resolve(file))).contains(Roles.ALL);
    }
}
