package io.skillforge.ops.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skillforge.ops.Settings;
import io.skillforge.ops.host.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerFolderTest {
    private static final Logins LOGINS = new Logins("secret", "another");

    @TempDir
    Path root;

    private Path template;
    private Path base;
    private ServerFolder folder;

    @BeforeEach
    void build() throws IOException {
        template = root.resolve("wildfly-config/target/wildfly");
        base = root.resolve("home/server");
        write(template.resolve("jboss-modules.jar"), "");
        write(template.resolve("standalone/configuration/standalone.xml"), "<server/>");
        write(root.resolve("ear/target/skillforge.ear"), "ear 1");
        folder = new ServerFolder(new Settings(root, Map.of()), new StateFolder(root.resolve("home")));
    }

    @Test
    void makesTheFolderFromTheTemplate() {
        assertThat(folder.prepare(LOGINS)).isFalse();

        assertThat(base.resolve("configuration/standalone.xml")).hasContent("<server/>");
        assertThat(base.resolve("configuration/mgmt-users.properties"))
                .content()
                .contains("admin=");
        assertThat(base.resolve("deployments/skillforge.ear")).hasContent("ear 1");
        assertThat(base.resolve("deployments/skillforge.ear.dodeploy")).exists();
        assertThat(template.resolve("standalone/configuration/mgmt-users.properties"))
                .doesNotExist();
    }

    @Test
    void keepsTheConfigurationAsLongAsTheTemplateIsTheSame() throws IOException {
        folder.prepare(LOGINS);
        write(base.resolve("configuration/standalone.xml"), "<server>changed in the console</server>");

        assertThat(folder.prepare(LOGINS)).isFalse();
        assertThat(base.resolve("configuration/standalone.xml")).content().contains("console");
    }

    @Test
    void takesANewTemplateAndKeepsDataAndLog() throws IOException {
        folder.prepare(LOGINS);
        write(base.resolve("data/journal"), "messages");
        write(base.resolve("log/server.json.log"), "{}");
        write(template.resolve("standalone/configuration/standalone.xml"), "<server>new</server>");

        assertThat(folder.prepare(LOGINS)).isTrue();
        assertThat(base.resolve("configuration/standalone.xml")).hasContent("<server>new</server>");
        assertThat(base.resolve("data/journal")).hasContent("messages");
        assertThat(base.resolve("log/server.json.log")).hasContent("{}");
    }

    @Test
    void forgetsTheMarksOfAnEarlierDeployment() throws IOException {
        folder.prepare(LOGINS);
        write(base.resolve("deployments/skillforge.ear.failed"), "why");
        assertThat(folder.deploymentFailure()).contains("why");
        write(root.resolve("ear/target/skillforge.ear"), "ear 2");

        folder.prepare(LOGINS);

        assertThat(folder.deploymentFailure()).isEmpty();
        assertThat(base.resolve("deployments/skillforge.ear")).hasContent("ear 2");
    }

    @Test
    void saysWhatIsNotBuilt() throws IOException {
        Files.delete(root.resolve("ear/target/skillforge.ear"));

        assertThatThrownBy(folder::requireBuilt).hasMessageContaining("skillforge.ear is missing; build it with");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
