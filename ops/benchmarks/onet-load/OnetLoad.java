import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;

/**
 * Measures loading; run by the script beside it, from source. The baselines read the same files, those that the job reads,
 * into tables shaped like the files, on the same server. Rows are unique by the files' own codes and point at occupations,
 * elements and tasks; like the schema, the baselines have no foreign key on the scale, which the loader checks itself.
 */
public class OnetLoad {
    private static final int ROUNDS = 3;

    /** The files that the job loads, with what makes their rows unique. */
    private static final Map<String, String> KEYS = new LinkedHashMap<>();

    static {
        var rating = "o_net_soc_code, element_id, scale_id";
        KEYS.put("Occupation Data", "o_net_soc_code");
        KEYS.put("Content Model Reference", "element_id");
        KEYS.put("Scales Reference", "scale_id");
        KEYS.put("Education, Training, and Experience Categories", "element_id, scale_id, category");
        KEYS.put("Work Context Categories", "element_id, scale_id, category");
        KEYS.put("Task Categories", "scale_id, category");
        KEYS.put("Alternate Titles", "o_net_soc_code, line");
        KEYS.put("Job Zones", "o_net_soc_code");
        KEYS.put("Task Statements", "task_id");
        KEYS.put("Task Ratings", "o_net_soc_code, task_id, scale_id, category");
        KEYS.put("Technology Skills", "o_net_soc_code, example, commodity_code");
        KEYS.put("Related Occupations", "o_net_soc_code, related_o_net_soc_code");
        KEYS.put("Education, Training, and Experience", rating + ", category");
        KEYS.put("Work Context", rating + ", category");
        for (var file : List.of("Skills", "Knowledge", "Abilities", "Work Activities", "Work Styles", "Work Values", "Interests")) {
            KEYS.put(file, rating);
        }
    }

    private static final Map<String, String> REFERENCES = Map.of(
            "o_net_soc_code", "occupation_data (o_net_soc_code)",
            "related_o_net_soc_code", "occupation_data (o_net_soc_code)",
            "element_id", "content_model_reference (element_id)",
            "task_id", "task_statements (task_id)");

    private static final Map<String, String> SEARCH = Map.of(
            "occupation_data", "title || ' ' || description", "alternate_titles", "alternate_title");

    private static final Map<String, String> TYPES = Map.of(
            "data_value", "numeric", "standard_error", "numeric", "lower_ci_bound", "numeric", "upper_ci_bound", "numeric",
            "n", "integer", "category", "integer", "task_id", "integer", "rank", "integer", "job_zone", "integer");

    private record Source(String table, String key, List<String> columns, byte[] text) {}

    private final Connection connection;
    private final String skillforge;
    private final Map<String, List<Double>> seconds = new TreeMap<>();

    private OnetLoad(Connection connection, String skillforge) {
        this.connection = connection;
        this.skillforge = skillforge;
    }

    public static void main(String[] arguments) throws Exception {
        var home = Path.of(System.getenv("SKILLFORGE_HOME"));
        var url = "jdbc:postgresql://127.0.0.1:" + System.getenv("SKILLFORGE_DATABASE_PORT") + "/skillforge";
        var password = Files.readString(home.resolve("secrets/database-superuser-password")).strip();
        var releases = Arrays.stream(arguments).skip(1).map(Path::of).map(Path::toAbsolutePath).toList();
        try (var connection = DriverManager.getConnection(url, "postgres", password)) {
            var bench = new OnetLoad(connection, arguments[0]);
            for (var round = 1; round <= ROUNDS; round++) {
                System.err.printf("round %d of %d%n", round, ROUNDS);
                bench.round(releases);
            }
            bench.report(releases);
            System.out.printf("server's peak memory: %s%n", peak(home));
        }
    }

    private void round(List<Path> releases) throws Exception {
        emptyReference();
        for (var release : releases) {
            var name = release.getFileName().toString();
            var sources = read(release);
            time(name + " plain", () -> load(sources, false));
            time(name + " keyed", () -> load(sources, true));
            execute("drop schema bench cascade", "checkpoint");
            job(name + (release.equals(releases.get(0)) ? " first load" : " refresh"), release);
            if (release.equals(releases.get(0))) {
                execute("checkpoint");
                job(name + " same again", release);
            }
        }
    }

    private void report(List<Path> releases) {
        for (var release : releases) {
            var name = release.getFileName().toString();
            var kinds = release.equals(releases.get(0)) ? List.of("first load", "same again") : List.of("refresh");
            for (var kind : kinds) {
                var job = median(name + " " + kind);
                System.out.printf("%s, %s: plain %.2f s, keyed %.2f s, job %.2f s (all: %s, %s, %s)%n", name, kind,
                        median(name + " plain"), median(name + " keyed"), job,
                        seconds.get(name + " plain"), seconds.get(name + " keyed"), seconds.get(name + " " + kind));
                System.out.printf("ratio job/plain %.2f%n", job / median(name + " plain"));
                System.out.printf("ratio job/keyed %.2f%n", job / median(name + " keyed"));
            }
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private void time(String what, Work work) throws Exception {
        execute("drop schema if exists bench cascade", "create schema bench", "set search_path = bench", "checkpoint");
        var start = System.nanoTime();
        work.run();
        add(what, (System.nanoTime() - start) / 1e9);
    }

    private void add(String what, double took) {
        seconds.computeIfAbsent(what, key -> new ArrayList<>()).add(Math.round(took * 100) / 100.0);
    }

    private double median(String what) {
        return seconds.get(what).stream().sorted().toList().get(ROUNDS / 2);
    }

    private void load(List<Source> sources, boolean keysFirst) throws SQLException, IOException {
        for (var source : sources) {
            var columns = source.columns.stream().map(c -> c + " " + TYPES.getOrDefault(c, "text")).toList();
            execute("create table %s (%s, line integer generated always as identity)"
                    .formatted(source.table, String.join(", ", columns)));
        }
        if (keysFirst) {
            keys(sources);
        }
        connection.setAutoCommit(false);
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var source : sources) {
            copy.copyIn(
                    "copy %s (%s) from stdin with (null 'n/a', header)".formatted(source.table, String.join(", ", source.columns)),
                    new java.io.ByteArrayInputStream(source.text));
        }
        connection.commit();
        connection.setAutoCommit(true);
        if (!keysFirst) {
            keys(sources);
        }
        for (var source : sources) {
            execute("analyze " + source.table);
        }
    }

    private void keys(List<Source> sources) throws SQLException {
        for (var source : sources) {
            execute("alter table %s add unique nulls not distinct (%s)".formatted(source.table, source.key));
            if (SEARCH.containsKey(source.table)) {
                execute("create index on %s using gin (to_tsvector('english', %s))".formatted(source.table, SEARCH.get(source.table)));
            }
        }
        for (var source : sources) {
            for (var column : source.columns) {
                var target = REFERENCES.get(column);
                if (target == null || target.startsWith(source.table + " ")) {
                    continue;
                }
                if (!source.key.startsWith(column)) {
                    execute("create index on %s (%s)".formatted(source.table, column));
                }
                execute("alter table %s add foreign key (%s) references %s".formatted(source.table, column, target));
            }
        }
    }

    /** What the run log says the job took, from its first step to its last. */
    private void job(String what, Path release) throws Exception {
        var process = new ProcessBuilder(skillforge, "etl", "onet", "--location", release.toString(), "--force", "--follow",
                "--max-row-delta", "1000").redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The job failed:\n" + said);
        }
        try (var rows = connection.createStatement().executeQuery("""
                select extract(epoch from ended_at - started_at) from skillforge.etl_run_log
                 order by started_at desc limit 1""")) {
            rows.next();
            add(what, rows.getDouble(1));
        }
    }

    /** As after the migrations: no release, no history. */
    private void emptyReference() throws SQLException {
        var tables = new ArrayList<String>();
        try (var rows = connection.createStatement().executeQuery("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                 where schemaname in ('history', 'staging')
                    or schemaname = 'skillforge' and tablename not in ('flyway_schema_history', 'occupation_groups')
                   and tablename not like 'etl%' and tablename <> 'job_leases'""")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        execute("truncate " + String.join(", ", tables), "checkpoint");
    }

    private void execute(String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The files of a release that the job loads, with what they refer to before them. */
    private static List<Source> read(Path release) throws IOException {
        var texts = new TreeMap<String, byte[]>(String.CASE_INSENSITIVE_ORDER);
        if (Files.isDirectory(release)) {
            try (var files = Files.list(release)) {
                for (var file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                    texts.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        } else {
            try (var zip = new ZipFile(release.toFile())) {
                for (var entry : java.util.Collections.list(zip.entries())) {
                    try (InputStream stream = zip.getInputStream(entry)) {
                        texts.put(Path.of(entry.getName()).getFileName().toString(), stream.readAllBytes());
                    }
                }
            }
        }
        var sources = new ArrayList<Source>();
        KEYS.forEach((file, key) -> {
            var text = texts.get(file + ".txt");
            if (text != null) {
                var heading = new String(text, 0, indexOf(text, '\n'), StandardCharsets.US_ASCII).strip();
                sources.add(new Source(name(file), key, Arrays.stream(heading.split("\t")).map(OnetLoad::name).toList(), text));
            }
        });
        return sources;
    }

    private static int indexOf(byte[] text, char wanted) {
        var i = 0;
        while (text[i] != wanted) {
            i++;
        }
        return i;
    }

    private static String name(String heading) {
        var name = heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
        return name.equals("index") ? "rank" : name;
    }

    private static String peak(Path home) throws IOException {
        var pid = Files.readAllLines(home.resolve("run/server.pid")).stream()
                .filter(line -> line.startsWith("pid=")).findFirst().orElseThrow().substring(4).strip();
        return Files.readAllLines(Path.of("/proc", pid, "status")).stream()
                .filter(line -> line.startsWith("VmHWM")).map(line -> line.substring(6).strip()).findFirst().orElseThrow();
    }
}
