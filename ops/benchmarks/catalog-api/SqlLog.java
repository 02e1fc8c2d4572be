import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Overhears what the server asks the database: PostgreSQL logs every statement with its values, and they are put together
 * again. So pgbench runs what the server runs, whatever that is today.
 */
final class SqlLog {
    private static final Pattern START = Pattern.compile("^\\d{4}-\\S+ \\S+ \\S+ \\[(\\d+)\\] (\\w+):  (.*)$");
    private static final Pattern EXECUTE = Pattern.compile("(?:execute [^:]*|statement): (.*)", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = ('(?:[^']++|'')*+')");
    private static final Set<String> END = Set.of("COMMIT", "ROLLBACK");

    /** The catalog's own; what the server does meanwhile for itself is left out. */
    private static final Pattern OURS = Pattern.compile(
            "\\b(occupations|occupation_groups|skills|skill_names|search_\\w+|data_releases|app_config)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Connection superuser;
    private final Path log;

    /** A line of the log with those that belong to it. */
    private record Entry(String session, String kind, String text) {
        Entry with(String line) {
            return new Entry(session, kind, text + '\n' + line.strip());
        }
    }

    SqlLog(Connection superuser, Path home) {
        this.superuser = superuser;
        this.log = home.resolve("log/postgres.log");
    }

    interface Deed {
        void run() throws Exception;
    }

    void on() throws SQLException, InterruptedException {
        set("all");
    }

    void off() throws SQLException, InterruptedException {
        set("none");
    }

    private void set(String statements) throws SQLException, InterruptedException {
        try (var statement = superuser.createStatement()) {
            statement.execute("alter system set log_statement = '" + statements + "'");
            statement.execute("select pg_reload_conf()");
        }
        Thread.sleep(500);
    }

    /** What was run: places as $1, $2 …, and their values in that order. */
    record Statement(String sql, List<String> values) {}

    /** The statements of one deed; whole transactions, since settings hold in one. */
    List<Statement> of(Deed deed) throws Exception {
        var before = Files.size(log);
        deed.run();
        Thread.sleep(20);
        var bytes = Files.readAllBytes(log);
        var text = new String(bytes, (int) before, (int) (bytes.length - before), StandardCharsets.UTF_8);
        var sessions = new LinkedHashMap<String, List<Statement>>();
        for (var entry : entries(text)) {
            var statements = sessions.computeIfAbsent(entry.session(), session -> new ArrayList<>());
            var execute = EXECUTE.matcher(entry.text());
            if (entry.kind().equals("LOG") && execute.matches()) {
                statements.add(new Statement(execute.group(1).strip(), List.of()));
            } else if (entry.kind().equals("DETAIL") && !statements.isEmpty()) {
                var last = statements.remove(statements.size() - 1);
                statements.add(new Statement(last.sql(), values(entry.text())));
            }
        }
        return sessions.values().stream().flatMap(statements -> ours(statements).stream()).toList();
    }

    /** Those transactions, and statements outside of any, that touch a table of the catalog. */
    private static List<Statement> ours(List<Statement> statements) {
        var kept = new ArrayList<Statement>();
        var transaction = new ArrayList<Statement>();
        for (var statement : statements) {
            transaction.add(statement);
            if (!transaction.get(0).sql().equalsIgnoreCase("BEGIN")
                    || END.contains(statement.sql().toUpperCase(Locale.ROOT))) {
                if (transaction.stream().anyMatch(each -> OURS.matcher(each.sql()).find())) {
                    kept.addAll(transaction);
                }
                transaction.clear();
            }
        }
        return kept;
    }

    private static List<Entry> entries(String text) {
        var entries = new ArrayList<Entry>();
        for (var line : text.split("\n")) {
            var start = START.matcher(line);
            if (start.matches()) {
                entries.add(new Entry(start.group(1), start.group(2), start.group(3)));
            } else if (!entries.isEmpty()) {
                entries.add(entries.remove(entries.size() - 1).with(line));
            }
        }
        return entries;
    }

    private static List<String> values(String detail) {
        var values = new TreeMap<Integer, String>();
        var value = VALUE.matcher(detail);
        while (value.find()) {
            var quoted = value.group(2);
            values.put(
                    Integer.valueOf(value.group(1)),
                    quoted.substring(1, quoted.length() - 1).replace("''", "'"));
        }
        return List.copyOf(values.values());
    }
}
