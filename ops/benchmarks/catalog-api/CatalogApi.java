import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures search, profile and matching; run by the script beside it. */
public class CatalogApi {
    private static final int OVERHEARD = 200;

    /** By then nearly all that is asked often has been compiled; before, compiling takes one of two cores. */
    private static final int WARM_SECONDS = 90;

    /** As few as one measurement asks for the first time, so that the next one finds all of them. */
    private static final int AGAIN = 200;

    /**
     * One of the three: what is asked of the server, and the same as scripts for pgbench.
     *
     * @param questions enough for no question to be asked twice
     * @param asked those whose answers are cached when the server is warm; null where answers are not cached
     */
    private record Subject(String name, Path questions, Path asked, List<String> scripts) {}

    private record Figures(long requests, double p50, double p95, double p99, long errors) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%8d requests  p50 %7.2f  p95 %7.2f  p99 %7.2f ms  errors %d", requests, p50, p95, p99, errors);
        }
    }

    private final String skillforge;
    private final Path here;
    private final int seconds;
    private final int clients;
    private final Path home = Path.of(System.getenv("SKILLFORGE_HOME"));
    private final Path folder = home.resolve("benchmark");
    private final String server = "http://127.0.0.1:" + System.getenv("SKILLFORGE_HTTP_PORT");

    private CatalogApi(String[] arguments) {
        skillforge = arguments[0];
        here = Path.of(arguments[1]);
        seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
        clients = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 32;
    }

    public static void main(String[] arguments) throws Exception {
        new CatalogApi(arguments).run();
    }

    private void run() throws Exception {
        System.out.printf("%d clients, %d seconds each%n", clients, seconds);
        for (var subject : subjects()) {
            if (subject.asked() == null) {
                measure(subject);
            } else {
                measureWithCache(subject);
            }
        }
    }

    private void measure(Subject subject) throws Exception {
        restart();
        var startServer = wrk(subject.questions(), 0, "again");
        wrk(subject.questions(), 0, "again", WARM_SECONDS);
        emptyBuffers();
        var coldServer = wrk(subject.questions(), 0, "again");
        var warmServer = wrk(subject.questions(), 0, "again");
        var sql = sql(subject);
        print(subject.name() + ", just started", startServer, sql.start());
        print(subject.name() + ", cold", coldServer, sql.cold());
        print(subject.name() + ", warm", warmServer, sql.warm());
    }

    private void measureWithCache(Subject subject) throws Exception {
        restart();
        var startServer = wrk(subject.questions(), 0, "once");
        // Those under way when the time was over may have been cached.
        var next = startServer.requests() + 2L * clients;
        next += wrk(subject.questions(), next, "once", WARM_SECONDS).requests() + 2L * clients;
        emptyBuffers();
        var coldServer = wrk(subject.questions(), next, "once");
        next += coldServer.requests() + 2L * clients;
        var newServer = wrk(subject.questions(), next, "once");
        wrk(subject.asked(), 0, "again");
        var warmServer = wrk(subject.asked(), 0, "again");
        var sql = sql(subject);
        print(subject.name() + ", just started", startServer, sql.start());
        print(subject.name() + ", cold", coldServer, sql.cold());
        print(subject.name() + ", warm, no answer cached", newServer, sql.warm());
        print(subject.name() + ", warm", warmServer, sql.warm());
    }

    private record Sql(Figures start, Figures cold, Figures warm) {}

    private Sql sql(Subject subject) throws Exception {
        restart();
        var start = pgbench(subject);
        emptyBuffers();
        var cold = pgbench(subject);
        pgbench(subject);
        return new Sql(start, cold, pgbench(subject));
    }

    private static void print(String what, Figures server, Figures sql) {
        System.out.println(what);
        System.out.println("  server  " + server);
        System.out.println("  pgbench " + sql);
        System.out.printf(Locale.ROOT, "  ratio of p95: %.2f%n", server.p95() / sql.p95());
    }

    private List<Subject> subjects() throws Exception {
        try (var superuser = superuser()) {
            var requests = new Requests(superuser);
            var scripts = new Scripts(superuser, folder);
            var log = new SqlLog(superuser, home);
            var search = overheard("search", requests.searches(), log, scripts);
            var profile = overheard("profile", requests.profiles(), log, scripts);
            return List.of(search, profile, matching(requests, scripts));
        }
    }

    private Subject overheard(String name, List<String> paths, SqlLog log, Scripts scripts) throws Exception {
        var questions = new ArrayList<List<SqlLog.Statement>>();
        // From the end, which the server is not asked for.
        var last = paths.size() - 1;
        // So that what a node reads once and keeps is not among them.
        get(paths.get(last));
        log.on();
        for (var i = 1; i <= OVERHEARD; i++) {
            var path = paths.get(last - i);
            questions.add(log.of(() -> get(path)));
        }
        log.off();
        var files = scripts.write(name, questions);
        System.out.printf(Locale.ROOT, "%s: %.1f statements a request, in %d sequences%n",
                name, questions.stream().mapToInt(List::size).average().orElseThrow(), files.size());
        return new Subject(
                name,
                Files.write(folder.resolve(name + ".txt"), paths),
                Files.write(folder.resolve(name + "-again.txt"), paths.subList(0, AGAIN)),
                files);
    }

    private Subject matching(Requests requests, Scripts scripts) throws Exception {
        var sql = Files.readString(here.resolve("matching.sql"));
        var questions = new ArrayList<List<SqlLog.Statement>>();
        var lines = new ArrayList<String>();
        for (var match : requests.matches()) {
            lines.add("/api/v1/matches\t" + match.body(requests.skills));
            questions.add(List.of(new SqlLog.Statement(sql, match.arrays())));
        }
        return new Subject(
                "matching", Files.write(folder.resolve("matching.txt"), lines), null, scripts.write("matching", questions));
    }

    /** @param how "once" for each question once, "again" to begin anew after the last */
    private Figures wrk(Path questions, long from, String how) throws Exception {
        return wrk(questions, from, how, seconds);
    }

    private Figures wrk(Path questions, long from, String how, int length) throws Exception {
        var output = execute(List.of(
                "wrk", "-t2", "-c" + clients, "-d" + length + "s", "--timeout", "10s", "-s",
                here.resolve("requests.lua").toString(), server, "--", questions.toString(), "" + from, how));
        var words = output.lines().filter(line -> line.startsWith("RESULT")).findFirst().orElseThrow().split(" ");
        var figures = new Figures(
                Long.parseLong(words[1]), Double.parseDouble(words[2]), Double.parseDouble(words[3]),
                Double.parseDouble(words[4]), Long.parseLong(words[5]));
        try (var lines = Files.lines(questions)) {
            if (how.equals("once") && from + figures.requests() + 2L * clients > lines.count()) {
                throw new IllegalStateException("There are too few questions in " + questions + " for that many seconds");
            }
        }
        return figures;
    }

    /** Prepared statements, as the server's driver has them. */
    private Figures pgbench(Subject subject) throws Exception {
        var logs = Files.createTempDirectory(folder, "pgbench");
        var command = new ArrayList<>(List.of(
                "pgbench", "-n", "-M", "prepared", "-c", "" + clients, "-j", "2", "-T", "" + seconds, "--log",
                "--log-prefix=" + logs.resolve("log"), "-h", "127.0.0.1", "-p", port(), "-U", "skillforge_app"));
        subject.scripts().forEach(script -> command.addAll(List.of("-f", script)));
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
        var corrected = corrected(latencies);
        corrected.sort(null);
        var errors = output.lines().filter(line -> line.startsWith("number of failed transactions:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D*(\\d+).*", "$1"))).sum();
        return new Figures(
                latencies.size(), at(corrected, 0.5), at(corrected, 0.95), at(corrected, 0.99), errors);
    }

    /**
     * What wrk does with its own: of a client that waited long, those requests are counted as slow too that he would have
     * sent meanwhile, had he kept the pace of all ("coordinated omission").
     */
    private List<Double> corrected(List<Double> latencies) {
        var pace = 1000.0 * seconds * clients / latencies.size();
        var all = new ArrayList<>(latencies);
        for (var latency : latencies) {
            if (latency >= 2 * pace) {
                for (var missed = latency - pace; missed > pace; missed -= pace) {
                    all.add(missed);
                }
            }
        }
        return all;
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

    /** PostgreSQL's own; the operating system's file cache is left as it is. */
    private void emptyBuffers() throws Exception {
        try (var superuser = superuser();
                var statement = superuser.createStatement()) {
            statement.execute("create extension if not exists pg_buffercache with schema benchmark");
            statement.execute("checkpoint");
            statement.execute("select count(*) from benchmark.pg_buffercache b where benchmark.pg_buffercache_evict(b.bufferid)");
        }
    }

    private Connection superuser() throws Exception {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port() + "/skillforge", "postgres", secret("database-superuser-password"));
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
