import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Overhears what the server asks the database: PostgreSQL logs every statement with its values, and they are put together
 * again. So pgbench runs what the server runs, whatever that is today.
 */
final class SqlLog {
    private static final Pattern START = Pattern.compile("^\\d{4}-\\S+ \\S+ \\S+ \\[\\d+\\] (LOG|DETAIL):  (.*)$");
    private static final Pattern EXECUTE = Pattern.compile("execute [^:]*: (.*)", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']|'')*')");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    /** The catalog's own; what the server does meanwhile for itself is left out. */
    private static final Pattern OURS = Pattern.compile(
            "\\b(occupations|occupation_groups|skills|skill_names|search_\\w+|data_releases|app_config)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Connection superuser;
    private final Path log;

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

    /** The statements of one deed, each with its values in place. */
    List<String> of(Deed deed) throws Exception {
        var before = Files.size(log);
        deed.run();
        Thread.sleep(20);
        var bytes = Files.readAllBytes(log);
        var text = new String(bytes, (int) before, (int) (bytes.length - before), StandardCharsets.UTF_8);
        var statements = new ArrayList<String>();
        String open = null;
        for (var entry : entries(text)) {
            if (entry.startsWith("LOG:")) {
                keep(open, statements);
                var execute = EXECUTE.matcher(entry.substring(4));
                open = execute.matches() ? execute.group(1) : null;
            } else if (open != null) {
                keep(filled(open, entry), statements);
                open = null;
            }
        }
        keep(open, statements);
        return statements;
    }

    private static List<String> entries(String text) {
        var entries = new ArrayList<String>();
        for (var line : text.split("\n")) {
            var start = START.matcher(line);
            if (start.matches()) {
                entries.add(start.group(1) + ':' + start.group(2));
            } else if (!entries.isEmpty()) {
                entries.set(entries.size() - 1, entries.get(entries.size() - 1) + '\n' + line.strip());
            }
        }
        return entries;
    }

    private static String filled(String sql, String detail) {
        var values = new TreeMap<String, String>();
        var value = VALUE.matcher(detail);
        while (value.find()) {
            values.put(value.group(1), value.group(2));
        }
        return PLACE.matcher(sql).replaceAll(place ->
                Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }

    private static void keep(String sql, List<String> statements) {
        if (sql != null && OURS.matcher(sql).find()) {
            statements.add(sql);
        }
    }

    /** A script for pgbench: it takes a colon before a letter for a variable, and reads statements up to a semicolon. */
    static void write(Path file, List<String> statements) throws IOException {
        var text = new StringBuilder();
        for (var statement : statements) {
            text.append(statement.strip().replaceAll("(?m)^\\s*--.*$", "").replaceAll(";\\s*$", "")).append(";\n");
        }
        Files.writeString(file, text);
    }
}
