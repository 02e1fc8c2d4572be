package io.skillforge.it;

import io.skillforge.schema.DatabaseLogin;
import io.skillforge.schema.fixture.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The reference tables of a database, looked at as its superuser. */
public final class ReferenceData {

    /** Those that a release writes. */
    private static final String TABLES = """
            select table_name
              from information_schema.columns
             where table_schema = 'skillforge' and column_name = 'source_release'
             order by 1
            """;

    private final DatabaseLogin login;

    public ReferenceData(DatabaseLogin login) {
        this.login = login;
    }

    /** Those of the server under test. */
    public static ReferenceData ofServer() {
        return new ReferenceData(TestServer.database());
    }

    /** Forgets every release and every run, and what people have put down about them: a test begins with an empty catalog. */
    public void empty() {
        var tables = new ArrayList<String>();
        for (var table : tables()) {
            tables.add("skillforge." + table);
            tables.add("history." + table);
        }
        tables.addAll(List.of(
                "skillforge.search_occupations",
                "skillforge.search_names",
                "skillforge.search_terms",
                "skillforge.search_postings",
                "skillforge.search_skills",
                "skillforge.search_index",
                "skillforge.data_changes",
                "skillforge.data_releases",
                "skillforge.etl_rejects",
                "skillforge.etl_run_steps",
                "skillforge.etl_run_log"));
        execute("truncate " + String.join(", ", tables) + " cascade");
    }

    public List<String> tables() {
        return rows(TABLES).stream().map(row -> row.get(0)).toList();
    }

    /** What every table holds, whichever publication wrote it: table to number of rows and a hash over them. */
    public Map<String, String> content() {
        var content = new TreeMap<String, String>();
        for (var table : tables()) {
            content.put(
                    table,
                    hash(
                            "skillforge." + table,
                            "to_jsonb(t) - 'source_release' - 'retired_at'"
                                    + " || jsonb_build_object('retired', to_jsonb(t) ->> 'retired_at' is not null)"));
            content.put(
                    "history." + table,
                    hash("history." + table, "to_jsonb(t) - 'source_release' - 'until_release' - 'retired_at'"));
        }
        content.put("data_changes", hash("skillforge.data_changes", "to_jsonb(t) - 'release_id'"));
        return content;
    }

    /** Which version of every row there is, down to its place on disk: equal only when nothing was written at all. */
    public Map<String, String> versions() {
        var versions = new TreeMap<String, String>();
        for (var table : tables()) {
            versions.put(table, hash("skillforge." + table, "t.xmin::text || t.ctid::text"));
            versions.put("history." + table, hash("history." + table, "t.xmin::text || t.ctid::text"));
        }
        for (var table : List.of("data_changes", "data_releases")) {
            versions.put(table, hash("skillforge." + table, "t.xmin::text || t.ctid::text"));
        }
        return versions;
    }

    private String hash(String table, String expression) {
        return text("""
                select count(*) || ' rows ' || coalesce(md5(string_agg(h, '' order by h)), '')
                  from (select md5((%s)::text) as h from %s t) hashes
                """.formatted(expression, table));
    }

    public long count(String table) {
        return number("select count(*) from skillforge." + table);
    }

    public long number(String sql, Object... parameters) {
        return Long.parseLong(text(sql, parameters));
    }

    /** The one value of a query as text. */
    public String text(String sql, Object... parameters) {
        return rows(sql, parameters).get(0).get(0);
    }

    /** The rows of a query, every value as text. */
    public List<List<String>> rows(String sql, Object... parameters) {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            var found = new ArrayList<List<String>>();
            try (var rows = statement.executeQuery()) {
                var width = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    var row = new ArrayList<String>();
                    for (var i = 1; i <= width; i++) {
                        row.add(rows.getString(i));
                    }
                    found.add(row);
                }
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    public void execute(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** A connection of the caller's own, who closes it. */
    public Connection connect() throws SQLException {
        return TestPostgres.connect(login);
    }
}
