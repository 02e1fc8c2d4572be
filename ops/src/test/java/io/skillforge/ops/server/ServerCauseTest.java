package io.skillforge.ops.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerCauseTest {
    @TempDir
    Path folder;

    @Test
    void findsTheCauseInADeploymentMark() {
        var mark = """
                "{\\"WFLYCTL0080: Failed services\\" => {\\"jboss.deployment.unit.\\\\\\"skillforge.ear\\\\\\".STRUCTURE\\" => \
                \\"WFLYSRV0153: Failed to process phase STRUCTURE of deployment \\\\\\"skillforge.ear\\\\\\"
                    Caused by: org.jboss.as.server.deployment.DeploymentUnitProcessingException: WFLYEE0031: Unable to \
                process modules in application.xml for EAR [\\\\\\"/content/skillforge.ear\\\\\\"], module file missing.jar \
                not found\\"}}\"""";

        assertThat(ServerCause.ofDeployment(mark))
                .isEqualTo("WFLYEE0031: Unable to process modules in application.xml for EAR"
                        + " ['/content/skillforge.ear'], module file missing.jar not found");
    }

    @Test
    void takesTheDeepestCauseOfAConsole() throws IOException {
        assertThat(ofConsole("""
                2026-11-21 04:58:24,100 ERROR [org.jboss.msc] (MSC 1-2) MSC000001: Failed to start service x
                Caused by: java.lang.RuntimeException: outer
                Caused by: java.net.BindException: Address already in use.
                \tat java.base/java.lang.Thread.run(Thread.java:840)
                """)).isEqualTo("Address already in use");
    }

    @Test
    void takesTheFirstErrorWhereNoCauseIsTold() throws IOException {
        assertThat(ofConsole("""
                2026-11-21 04:58:24,000 INFO  [org.jboss.as] (MSC 1-1) WFLYSRV0049: starting
                2026-11-21 04:58:24,100 ERROR [org.jboss.as] (Controller Boot Thread) WFLYSRV0055: Caught exception
                2026-11-21 04:58:24,200 ERROR [org.jboss.as] (Controller Boot Thread) second
                """)).isEqualTo("WFLYSRV0055: Caught exception");
    }

    @Test
    void takesWhatTheJvmSaidLast() throws IOException {
        assertThat(ofConsole("Error: Could not create the Java Virtual Machine.\nError: too little memory.\n"))
                .isEqualTo("Error: too little memory");
        assertThat(ofConsole("")).isEqualTo("it wrote nothing");
    }

    private String ofConsole(String text) throws IOException {
        var console = folder.resolve("console.log");
        Files.writeString(console, text);
        return ServerCause.ofConsole(console);
    }
}
