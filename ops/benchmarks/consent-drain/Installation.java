import io.skillforge.it.consent.drain.DrainSender;
import io.skillforge.it.consent.drain.Learner;
import io.skillforge.ops.Settings;
import io.skillforge.ops.database.Database;
import io.skillforge.ops.host.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The system that is measured: its programs, its database as superuser, its broker. */
final class Installation {
    private final String skillforge;
    private final Path home = Path.of(System.getenv("SKILLFORGE_HOME"));

    Installation(String skillforge) {
        this.skillforge = skillforge;
    }

    static int port(String name) {
        return Integer.parseInt(System.getenv("SKILLFORGE_" + name + "_PORT"));
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port("DATABASE") + "/skillforge";
    }

    Connection connect() throws SQLException, IOException {
        return DriverManager.getConnection(jdbcUrl(), "postgres", secret("database-superuser-password"));
    }

    String secret(String name) throws IOException {
        return Files.readString(home.resolve("secrets").resolve(name)).strip();
    }

    Management management() throws IOException {
        return new Management(port("MANAGEMENT"), "admin", secret("admin-password"));
    }

    DrainSender sender() throws IOException {
        return new DrainSender(port("JMS"), "consent-service", secret("consent-service-password"));
    }

    /** Runs the command line, and answers what it printed. */
    String run(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(skillforge));
        command.addAll(List.of(words));
        return execute(command);
    }

    /** Makes learners whom nobody else has; the number tells them apart. */
    List<Learner> people(int learners, long number) throws Exception {
        run("seed", "--env", "local", "--learners", "" + learners, "--seed", "" + number, "--follow");
        var found = new ArrayList<Learner>();
        try (var connection = connect();
                var select = connection.prepareStatement("""
                        select u.id, u.external_ref, t.partner_code
                          from skillforge.users u join skillforge.partner_tenancy t on t.id = u.partner_tenant_id
                         where u.external_ref like ? order by u.external_ref""")) {
            select.setString(1, "learner-" + number + "-%");
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Learner(rows.getObject(1, UUID.class), rows.getString(2), rows.getString(3)));
                }
            }
        }
        return found;
    }

    long server() throws IOException {
        return Files.readAllLines(home.resolve("run/server.pid")).stream()
                .filter(line -> line.startsWith("pid="))
                .mapToLong(line -> Long.parseLong(line.substring(4).strip()))
                .findFirst()
                .orElseThrow();
    }

    long databaseServer() {
        return database().process().orElseThrow().pid();
    }

    /** {@code kill -9}. */
    void kill() throws IOException, InterruptedException {
        var process = ProcessHandle.of(server()).orElseThrow();
        process.destroyForcibly();
        while (process.isAlive()) {
            Thread.sleep(50);
        }
    }

    void start() throws IOException, InterruptedException {
        run("up", "--fixture", "none");
    }

    void stopDatabase() {
        database().stop();
    }

    void startDatabase() {
        database().start();
    }

    /** As the command line starts and stops it. */
    private Database database() {
        var root = Path.of(skillforge).toAbsolutePath().getParent().getParent();
        return new Database(new Settings(root, System.getenv()), new StateFolder(home));
    }

    /** Into a file and not a pipe: what outlives the command would keep a pipe open. */
    private static String execute(List<String> command) throws IOException, InterruptedException {
        var output = Files.createTempFile("consent-drain", ".out");
        try {
            var code = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            var said = Files.readString(output);
            if (code != 0) {
                throw new IOException(command + " ended with " + code + ":\n" + said);
            }
            return said;
        } finally {
            Files.delete(output);
        }
    }
}
