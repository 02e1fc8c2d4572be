package io.skillforge.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.ReferenceData;
import io.skillforge.it.Refresh;
import io.skillforge.it.ServerTest;
import io.skillforge.it.TestServer;
import io.skillforge.it.Tokens;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A client that openapi-generator makes of the description compiles, and makes the calls of {@code src/test/client}. */
@ServerTest
class GeneratedClientIT {

    private static final Path FOLDER = Path.of("target", "client").toAbsolutePath();
    private static final Path CALLS = Path.of("src", "test", "client", "MainCalls.java");

    @BeforeAll
    static void load() {
        ReferenceData.ofServer().empty();
        Refresh.of(TestServer.PROJECT.resolve("ops/fixtures/onet/local")).run().succeeded();
    }

    @Test
    void compilesAndCalls() throws Exception {
        var description = FOLDER.resolve("openapi.json");
        Files.writeString(
                description, Api.anonymous().get("/openapi?format=JSON").body());
        generate(description);
        var classes = Files.createDirectories(FOLDER.resolve("classes"));
        compile(classes);
        try (var loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            var arguments =
                    new String[] {TestServer.http().toString(), Tokens.signed(Tokens.claims("admin", "platform-admin"))
                    };
            loader.loadClass("MainCalls").getMethod("main", String[].class).invoke(null, (Object) arguments);
        }
    }

    private static void generate(Path description) throws IOException, InterruptedException {
        var log = FOLDER.resolve("generator.log");
        var generator = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        FOLDER.resolve("openapi-generator.jar").toString(),
                        "generate",
                        "--input-spec=" + description,
                        "--generator-name=java",
                        "--output=" + FOLDER.resolve("source"),
                        "--invoker-package=io.skillforge.client",
                        "--api-package=io.skillforge.client.api",
                        "--model-package=io.skillforge.client.model",
                        "--additional-properties=library=native,openApiNullable=false,useJakartaEe=true,"
                                + "useSingleRequestParameter=true",
                        "--global-property=apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,"
                                + "modelDocs=false")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(generator.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(generator.exitValue()).as(() -> read(log)).isZero();
    }

    private static void compile(Path classes) throws IOException {
        var words = new ArrayList<>(List.of(
                "-proc:none",
                "-nowarn",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString(),
                CALLS.toString()));
        try (var sources = Files.walk(FOLDER.resolve("source/src/main/java"))) {
            sources.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(words::add);
        }
        var log = FOLDER.resolve("compiler.log");
        try (var out = Files.newOutputStream(log)) {
            var result = ToolProvider.getSystemJavaCompiler().run(null, out, out, words.toArray(String[]::new));
            assertThat(result).as(() -> read(log)).isZero();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
