package io.skillforge.ops.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerUsersTest {
    @TempDir
    Path configuration;

    @Test
    void digestsAsTheServerDoes() {
        // What add-user writes: HEX(MD5(user:realm:password)); the value is from coreutils' md5sum.
        assertThat(ServerUsers.digest("admin", "ManagementRealm", "secret"))
                .isEqualTo("1eb173832c3b8726e6c99a96d186eabc");
    }

    @Test
    void keepsTheCommentsAndReplacesTheUser() throws IOException {
        var file = configuration.resolve("mgmt-users.properties");
        Files.writeString(file, "#$REALM_NAME=ManagementRealm$\nadmin=old\n");

        new ServerUsers(configuration).write(new Logins("secret", "another"));

        assertThat(file)
                .content()
                .isEqualTo("#$REALM_NAME=ManagementRealm$\nadmin="
                        + ServerUsers.digest("admin", "ManagementRealm", "secret") + "\n");
        assertThat(configuration.resolve("consent-users.properties"))
                .content()
                .isEqualTo(
                        "\nconsent-service=" + ServerUsers.digest("consent-service", "ConsentRealm", "another") + "\n");
        assertThat(configuration.resolve("consent-roles.properties"))
                .content()
                .isEqualTo("\nconsent-service=consent-producer\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
