import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** Measures how well search finds; run by the script beside it, from source. What the sets are stands in README.md. */
public class SearchQuality {
    private static final int SAMPLE = 1000;
    private static final long SEED = 30_1;
    private static final Pattern CODE = Pattern.compile("\"onetCode\":\"(\\d\\d-\\d{4}\\.\\d\\d)\"");
    private static final String PLAIN = """
            select onet_code
              from skillforge.occupations, plainto_tsquery('english', ?) words
             where retired_at is null and to_tsvector('english', title || ' ' || description) @@ words
             order by ts_rank(to_tsvector('english', title || ' ' || description), words) desc, onet_code
             limit 10""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String api = "http://127.0.0.1:" + System.getenv("SKILLFORGE_HTTP_PORT") + "/api/v1/occupations?limit=10&q=";
    private final Random random = new Random(SEED);
    private final String command;
    private final Connection database;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, Set<String>> codes = new LinkedHashMap<>();
    private final List<String> alternatives = new ArrayList<>();
    private final List<String> shorts = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();
    private final List<Double> times = new ArrayList<>();

    private record Judged(String text, Set<String> codes) {}

    public static void main(String[] arguments) throws Exception {
        var home = Path.of(System.getenv("SKILLFORGE_HOME"));
        var url = "jdbc:postgresql://127.0.0.1:" + System.getenv("SKILLFORGE_DATABASE_PORT") + "/skillforge";
        var password = Files.readString(home.resolve("secrets/database-superuser-password")).strip();
        try (var database = DriverManager.getConnection(url, "postgres", password)) {
            var quality = new SearchQuality(arguments[0], database);
            quality.read(Path.of(arguments[2]));
            if (arguments.length > 3) {
                quality.command("etl", "employment", "--location", arguments[3], "--follow");
            }
            quality.measure(Path.of(arguments[1]), Path.of(arguments[2]), home.resolve("left-out"));
        }
    }

    private SearchQuality(String command, Connection database) {
        this.command = command;
        this.database = database;
    }

    private void measure(Path here, Path release, Path folder) throws Exception {
        var leftOut = new HashSet<>(alternatives.subList(0, alternatives.size() / 10));
        write(folder, leftOut);
        load(folder);
        report("H", judged(alternatives.subList(0, SAMPLE), text -> text));
        load(release.toAbsolutePath());
        asked.clear();
        times.clear();
        report("C", judged(alternatives.subList(0, SAMPLE), text -> text));
        report("B", judged(alternatives.subList(0, SAMPLE), this::mistyped));
        report("D", judged(shorts.subList(0, Math.min(SAMPLE, shorts.size())), text -> text));
        report("E", judged(here.resolve("judged.tsv")));
        Collections.sort(times);
        System.out.printf(Locale.ROOT, "one client, %d different questions of C, B, D and E, none from the cache: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
                times.size(), part(50), part(95), part(99));
    }

    private double part(int percent) {
        return times.get(Math.min(times.size() - 1, times.size() * percent / 100));
    }

    private void read(Path release) throws IOException {
        try (var zip = new ZipFile(release.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith(".txt")) {
                    var name = Path.of(entry.getName()).getFileName().toString();
                    files.put(name, new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        for (var row : rows("Occupation Data.txt")) {
            add(row[1], row[0]);
        }
        var seen = new TreeSet<String>();
        for (var row : rows("Alternate Titles.txt")) {
            add(row[1], row[0]);
            if (seen.add(plain(row[1]))) {
                alternatives.add(row[1]);
            }
            if (!row[2].equals("n/a")) {
                add(row[2], row[0]);
                shorts.add(row[2]);
            }
        }
        var unique = new LinkedHashMap<String, String>();
        shorts.forEach(name -> unique.putIfAbsent(plain(name), name));
        shorts.clear();
        shorts.addAll(unique.values());
        Collections.shuffle(alternatives, random);
        Collections.shuffle(shorts, random);
    }

    private List<String[]> rows(String file) {
        return files.get(file).lines().skip(1).map(line -> line.split("\t")).toList();
    }

    private void add(String name, String code) {
        codes.computeIfAbsent(plain(name), key -> new TreeSet<>()).add(code);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9+#]+", " ").strip();
    }

    /** The release without some of its alternative titles. */
    private void write(Path folder, Set<String> leftOut) throws IOException {
        Files.createDirectories(folder);
        var plain = new HashSet<>(leftOut.stream().map(SearchQuality::plain).toList());
        for (var file : files.entrySet()) {
            var lines = file.getValue().lines();
            var text = file.getKey().equals("Alternate Titles.txt")
                    ? lines.filter(line -> !plain.contains(plain(line.split("\t")[1])))
                    : lines;
            Files.write(folder.resolve(file.getKey()), text.toList());
        }
    }

    private void load(Path location) throws IOException, InterruptedException {
        command("etl", "onet", "--location", location.toString(), "--max-row-delta", "1000", "--force", "--follow");
    }

    private void command(String... words) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(words));
        line.add(0, command);
        var begun = new ProcessBuilder(line).redirectErrorStream(true).start();
        var told = new String(begun.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (begun.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", line) + " failed:\n" + told);
        }
        told.lines().filter(text -> text.matches("Run .*|.*(publish|rebuild) .*")).forEach(System.out::println);
    }

    private List<Judged> judged(List<String> names, Function<String, String> typed) {
        return names.stream().map(name -> new Judged(typed.apply(name), codes.get(plain(name)))).toList();
    }

    private static List<Judged> judged(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(row -> new Judged(row[0], Set.of(row[1].split(" "))))
                .toList();
    }

    /** With one letter replaced, left out, put in, or swapped with the next. */
    private String mistyped(String name) {
        while (true) {
            int at = random.nextInt(name.length());
            var letter = (char) ('a' + random.nextInt(26));
            var typed = switch (random.nextInt(4)) {
                case 0 -> name.substring(0, at) + letter + name.substring(at + 1);
                case 1 -> name.substring(0, at) + name.substring(at + 1);
                case 2 -> name.substring(0, at) + letter + name.substring(at);
                default -> at + 1 == name.length()
                        ? name
                        : name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
            };
            if (!typed.equalsIgnoreCase(name) && !plain(typed).isEmpty()) {
                return typed;
            }
        }
    }

    private void report(String set, List<Judged> judged) throws Exception {
        print(set + " search", judged, this::found);
        print(set + " plain ", judged, this::foundPlainly);
    }

    private interface Finder {
        List<String> find(String text) throws Exception;
    }

    private static void print(String name, List<Judged> judged, Finder finder) throws Exception {
        var hits = new double[4];
        for (var question : judged) {
            var found = finder.find(question.text());
            int first = -1;
            int right = 0;
            for (int place = 0; place < found.size(); place++) {
                if (question.codes().contains(found.get(place))) {
                    right++;
                    first = first < 0 ? place : first;
                }
            }
            hits[0] += first == 0 ? 1 : 0;
            hits[1] += first >= 0 && first < 3 ? 1 : 0;
            hits[2] += first >= 0 ? 1 : 0;
            hits[3] += right / (double) Math.min(10, question.codes().size());
        }
        int size = judged.size();
        System.out.printf(Locale.ROOT, "%s  %4d questions  hit@1 %.3f  hit@3 %.3f  hit@10 %.3f  all right codes in 10 %.3f%n",
                name, size, hits[0] / size, hits[1] / size, hits[2] / size, hits[3] / size);
    }

    private List<String> found(String text) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(api + URLEncoder.encode(text, StandardCharsets.UTF_8))).build();
        long start = System.nanoTime();
        var response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (asked.add(text)) {
            times.add((System.nanoTime() - start) / 1e6);
        }
        if (response.statusCode() != 200) {
            throw new IllegalStateException(text + ": " + response.body());
        }
        return CODE.matcher(response.body()).results().map(match -> match.group(1)).toList();
    }

    private List<String> foundPlainly(String text) throws SQLException {
        try (var statement = database.prepareStatement(PLAIN)) {
            statement.setString(1, text);
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}
