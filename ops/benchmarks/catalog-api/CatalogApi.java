import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures search, profile and matching; run by the script beside it. */
public class CatalogApi {
    private static final int SCRIPTS = 100;

    /** One of the three: what is asked of the server, and the same as scripts for pgbench. */
    private record Subject(String name, Path requests, List<Path> scripts) {}

    private record Figures(long requests, double p50, double p95, double p99, long errors) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%8d requests  p50 %7.2f  p95 %7.2f  p99 %7.2f ms  errors %d", requests, p50, p95, p99, errors);
        }
    }

    private final String skillforge;
    private final Path lua;
    private final int seconds;
    private final int clients;
    private final Path home = Path.of(System.getenv("SKILLFORGE_HOME"));
    private final Path folder = home.resolve("benchmark");
    private final String server = "http://127.0.0.1:" + System.getenv("SKILLFORGE_HTTP_PORT");

    private CatalogApi(String[] arguments) {
        skillforge = arguments[0];
        lua = Path.of(arguments[1]);
        seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
        clients = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 32;
    }

    public static void main(String[] arguments) throws Exception {
        new CatalogApi(arguments).run();
    }

    private void run() throws Exception {
        System.out.printf("%d clients, %d seconds each; cold: the first after a restart of server and database%n", clients, seconds);
        for (var subject : subjects()) {
            restart();
            var coldServer = wrk(subject);
            wrk(subject);
            var warmServer = wrk(subject);
            restart();
            var coldSql = pgbench(subject);
            pgbench(subject);
            var warmSql = pgbench(subject);
            print(subject.name() + ", cold", coldServer, coldSql);
            print(subject.name() + ", warm", warmServer, warmSql);
        }
    }

    private static void print(String what, Figures server, Figures sql) {
        System.out.println(what);
        System.out.println("  server  " + server);
        System.out.println("  pgbench " + sql);
        System.out.printf(Locale.ROOT, "  ratio of p95: %.2f%n", server.p95() / sql.p95());
    }

    private List<Subject> subjects() throws Exception {
        try (var superuser = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port() + "/skillforge", "postgres", secret("database-superuser-password"))) {
            var requests = new Requests(superuser);
            var log = new SqlLog(superuser, home);
            var search = overheard("search", requests.searches(), log);
            var profile = overheard("profile", requests.profiles(), log);
            return List.of(search, profile, matching(requests));
        }
    }

    private Subject overheard(String name, List<String> paths, SqlLog log) throws Exception {
        var scripts = new ArrayList<Path>();
        // Spread over all, so that none is asked twice: the second answer would come from a cache.
        var asked = paths.stream().distinct().toList();
        var step = Math.max(1, asked.size() / SCRIPTS);
        get(asked.get(asked.size() - 1));
        log.on();
        for (var i = 0; scripts.size() < SCRIPTS && i < asked.size() - 1; i += step) {
            var path = asked.get(i);
            var statements = log.of(() -> get(path));
            var script = folder.resolve(name + '-' + i + ".sql");
            SqlLog.write(script, statements);
            scripts.add(script);
        }
        log.off();
        System.out.println(name + ": " + Files.readString(scripts.get(0)).split(";\n").length + " statements a request");
        return new Subject(name, Files.write(folder.resolve(name + ".txt"), paths), scripts);
    }

    private Subject matching(Requests requests) throws Exception {
        var sql = Files.readString(lua.resolve("matching.sql"));
        var scripts = new ArrayList<Path>();
        var lines = new ArrayList<String>();
        for (var match : requests.matches()) {
            lines.add("/api/v1/matches\t" + match.body(requests.skills));
            if (scripts.size() < SCRIPTS) {
                var script = folder.resolve("matching-" + scripts.size() + ".sql");
                SqlLog.write(script, List.of(sql.replaceFirst("%s", match.values())));
                scripts.add(script);
            }
        }
        return new Subject("matching", Files.write(folder.resolve("matching.txt"), lines), scripts);
    }

    private Figures wrk(Subject subject) throws Exception {
        var output = execute(List.of(
                "wrk", "-t2", "-c" + clients, "-d" + seconds + "s", "--timeout", "10s", "-s",
                lua.resolve("requests.lua").toString(), server, "--", subject.requests().toString()));
        var words = output.lines().filter(line -> line.startsWith("RESULT")).findFirst().orElseThrow().split(" ");
        return new Figures(
                Long.parseLong(words[1]), Double.parseDouble(words[2]), Double.parseDouble(words[3]),
                Double.parseDouble(words[4]), Long.parseLong(words[5]));
    }

    /** Prepared statements, as the server's driver has them. */
    private Figures pgbench(Subject subject) throws Exception {
        var logs = Files.createTempDirectory(folder, "pgbench");
        var command = new ArrayList<>(List.of(
                "pgbench", "-n", "-M", "prepared", "-c", "" + clients, "-j", "2", "-T", "" + seconds, "--log",
                "--log-prefix=" + logs.resolve("log"), "-h", "127.0.0.1", "-p", port(), "-U", "skillforge_app"));
        subject.scripts().forEach(script -> command.addAll(List.of("-f", script.toString())));
        command.add("skillforge");
        var output = execute(command);
        var latencies = new ArrayList<Double>();
        try (var files = Files.list(logs)) {
            for (var file : files.toList()) {
                for (var line : Files.readAllLines(file)) {
                    latencies.add(Double.parseDouble(line.split(" ")[2]) / 1000);
                }
            }
        }
        latencies.sort(null);
        var errors = output.lines().filter(line -> line.startsWith("number of failed transactions:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D*(\\d+).*", "$1"))).sum();
        return new Figures(
                latencies.size(), at(latencies, 0.5), at(latencies, 0.95), at(latencies, 0.99), errors);
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }

    private void get(String path) throws Exception {
        var reply = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create(server + path)).build(), HttpResponse.BodyHandlers.ofString());
        if (reply.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + reply.statusCode());
        }
    }

    private void restart() throws Exception {
        execute(List.of(skillforge, "down"));
        execute(List.of(skillforge, "up", "--fixture", "none"));
    }

    private static String port() {
        return System.getenv("SKILLFORGE_DATABASE_PORT");
    }

    private String secret(String name) throws Exception {
        return Files.readString(home.resolve("secrets").resolve(name)).strip();
    }

    /** Into a file and not a pipe: what outlives the command would keep a pipe open. */
    private String execute(List<String> command) throws Exception {
        var output = Files.createTempFile(folder, "output", ".txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("PGPASSWORD", secret("database-app-password"));
        builder.environment().put("PGOPTIONS", "-c search_path=skillforge");
        var code = builder.start().waitFor();
        var said = Files.readString(output);
        if (code != 0) {
            throw new IllegalStateException(command.get(0) + " ended with " + code + ":\n" + said);
        }
        return said;
    }
}
