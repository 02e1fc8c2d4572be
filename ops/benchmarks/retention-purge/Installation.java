import io.skillforge.ops.client.Json;
import io.skillforge.ops.client.RestClient;
import io.skillforge.ops.client.RetentionClient;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The system that is measured: its command line, its database as superuser, its server's memory. */
final class Installation {
    private final String skillforge;
    private final Path home = Path.of(System.getenv("SKILLFORGE_HOME"));

    Installation(String skillforge) {
        this.skillforge = skillforge;
    }

    Connection connect() throws SQLException, IOException {
        var password = Files.readString(home.resolve("secrets/database-superuser-password")).strip();
        var url = "jdbc:postgresql://127.0.0.1:" + System.getenv("SKILLFORGE_DATABASE_PORT") + "/skillforge";
        return DriverManager.getConnection(url, "postgres", password);
    }

    RetentionClient retention(String officer) throws IOException, InterruptedException {
        var bearer = Optional.of("Bearer " + token(officer));
        var url = "http://127.0.0.1:" + System.getenv("SKILLFORGE_HTTP_PORT");
        return new RetentionClient(new RestClient(url, any -> bearer));
    }

    private String token(String officer) throws IOException, InterruptedException {
        return run(Map.of(), List.of("token", "--role", "compliance-officer", "--subject", officer)).strip();
    }

    /** A command's answer as JSON, as somebody with a token of their own. */
    JsonObject as(String officer, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(words));
        command.add("--json");
        var said = run(Map.of("SKILLFORGE_TOKEN", token(officer)), command);
        return Json.parse(said).orElseThrow(() -> new IOException(said));
    }

    private String run(Map<String, String> environment, List<String> words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(skillforge));
        command.addAll(words);
        var output = Files.createTempFile("retention-purge", ".out");
        try {
            var builder = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            var code = builder.start().waitFor();
            var said = Files.readString(output);
            if (code != 0) {
                throw new IOException(command + " ended with " + code + ":\n" + said);
            }
            return said;
        } finally {
            Files.delete(output);
        }
    }

    /** Of the heap after a collection, in MB. */
    double liveHeap() throws IOException, InterruptedException {
        jcmd("GC.run");
        var used = jcmd("GC.heap_info")
                .lines()
                .filter(line -> line.contains("used") && !line.contains("Metaspace") && !line.contains("class space"))
                .mapToLong(line -> Long.parseLong(line.replaceFirst(".*used (\\d+)K.*", "$1")))
                .sum();
        return used / 1024.0;
    }

    /** What the server holds of the machine's memory, in MB. */
    double resident() throws IOException {
        return Files.readAllLines(Path.of("/proc", "" + server(), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1024.0)
                .findFirst()
                .orElseThrow();
    }

    private String jcmd(String what) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), "" + server(), what)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said;
    }

    private long server() throws IOException {
        return Files.readAllLines(home.resolve("run/server.pid")).stream()
                .filter(line -> line.startsWith("pid="))
                .mapToLong(line -> Long.parseLong(line.substring(4).strip()))
                .findFirst()
                .orElseThrow();
    }
}
