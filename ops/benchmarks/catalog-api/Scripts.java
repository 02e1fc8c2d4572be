import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Questions as scripts for pgbench: one script for each sequence of statements. The values come from a table, so that every
 * client prepares a statement once, as the server's driver does, and not once for each question.
 */
final class Scripts {
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    private final Connection superuser;
    private final Path folder;

    Scripts(Connection superuser, Path folder) throws SQLException {
        this.superuser = superuser;
        this.folder = folder;
        try (var statement = superuser.createStatement()) {
            statement.execute("drop schema if exists benchmark cascade");
            statement.execute("create schema benchmark");
            statement.execute("create table benchmark.questions ("
                    + "script text, n int, p text[], primary key (script, n))");
            statement.execute("grant usage on schema benchmark to skillforge_app");
            statement.execute("grant select on benchmark.questions to skillforge_app");
        }
    }

    /** For pgbench's -f: each script with how many questions it stands for. */
    List<String> write(String name, List<List<SqlLog.Statement>> questions) throws SQLException, IOException {
        var bySequence = new LinkedHashMap<List<String>, List<List<String>>>();
        for (var question : questions) {
            var values = question.stream().flatMap(statement -> statement.values().stream()).toList();
            bySequence.computeIfAbsent(question.stream().map(SqlLog.Statement::sql).toList(), none -> new ArrayList<>())
                    .add(values);
        }
        var files = new ArrayList<String>();
        for (var each : bySequence.entrySet()) {
            var script = name + '-' + files.size();
            insert(script, each.getValue());
            var file = folder.resolve(script + ".sql");
            Files.writeString(file, text(script, each.getKey(), each.getValue()));
            files.add(file + "@" + each.getValue().size());
        }
        return files;
    }

    private void insert(String script, List<List<String>> questions) throws SQLException {
        try (var insert = superuser.prepareStatement("insert into benchmark.questions values (?, ?, ?)")) {
            for (var i = 0; i < questions.size(); i++) {
                insert.setString(1, script);
                insert.setInt(2, i + 1);
                insert.setArray(3, superuser.createArrayOf("text", questions.get(i).toArray()));
                insert.executeUpdate();
            }
        }
    }

    /** Statements up to a semicolon, without lines of comment, and :p1, :p2 … in the place of $1, $2 … */
    private static String text(String script, List<String> statements, List<List<String>> questions) {
        var count = questions.get(0).size();
        var text = new StringBuilder();
        if (count > 0) {
            text.append("\\set n random(1, ").append(questions.size()).append(")\nselect ");
            for (var i = 1; i <= count; i++) {
                text.append(i == 1 ? "" : ", ").append("p[").append(i).append("] as p").append(i);
            }
            text.append(" from benchmark.questions where script = '").append(script).append("' and n = :n \\gset\n");
        }
        var before = 0;
        for (var statement : statements) {
            var offset = before;
            var plain = statement.strip().replaceAll("(?m)^\\s*--.*$", "").replaceAll(";\\s*$", "");
            text.append(PLACE.matcher(plain).replaceAll(place -> ":p" + (offset + Integer.parseInt(place.group(1)))))
                    .append(";\n");
            before += (int) PLACE.matcher(plain).results().map(place -> place.group(1)).distinct().count();
        }
        return text.toString();
    }
}
