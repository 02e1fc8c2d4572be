import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is asked: made from the release by a fixed seed, so that every run asks the same. */
final class Requests {
    private static final int SEARCHES = 40_000;
    private static final int ORDERS = 40;
    private static final int MATCHES = 500;
    private static final int SKILLS = 8;
    private static final List<String> FIELDS = List.of(
            "onetCode", "socCode", "title", "description", "group", "jobZone", "alternativeTitles", "retiredAt", "release",
            "skills", "knowledge", "abilities", "workActivities", "workContext", "workStyles", "workValues", "interests",
            "tasks", "technologies", "education", "related");

    /** A request to match; skills of the catalog by code with proficiency and years. */
    record Match(List<String> codes, List<Integer> proficiencies, List<Double> years) {
        /** By code, and every other one by name, as people write it. */
        String body(List<String[]> skills) {
            var items = new ArrayList<String>();
            for (var i = 0; i < codes.size(); i++) {
                var code = codes.get(i);
                var name = skills.stream().filter(s -> s[0].equals(code)).findFirst().orElseThrow()[1];
                items.add("{%s,\"proficiency\":%d,\"years\":%s}".formatted(
                        i % 2 == 0 ? "\"code\":\"" + code + '"' : "\"text\":\"" + name + '"',
                        proficiencies.get(i), years.get(i)));
            }
            return "{\"skills\":[" + String.join(",", items) + "],\"variant\":\"unweighted\"}";
        }

        /** The arrays of "held" in matching.sql. */
        List<String> arrays() {
            return Stream.of(codes, proficiencies, years)
                    .map(column -> column.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}")))
                    .toList();
        }
    }

    private final Random random = new Random(30_1);
    private final List<String[]> occupations;
    final List<String[]> skills;

    private final List<String[]> names;

    Requests(Connection connection) throws SQLException {
        occupations = rows(connection, "select onet_code, title from skillforge.occupations"
                + " where retired_at is null order by onet_code", 2);
        names = rows(connection, "select name from skillforge.occupations, unnest(alternative_titles) name"
                + " where retired_at is null order by onet_code, name", 1);
        skills = rows(connection, "select code, name from skillforge.skills where kind = 'skill' order by code", 2);
    }

    /** Titles, alternative titles, words of them, names with a typing error, and beginnings of codes; none twice. */
    List<String> searches() {
        var texts = new LinkedHashSet<String>();
        for (var i = 0; i < SEARCHES; i++) {
            var occupation = occupations.get(random.nextInt(occupations.size()));
            var name = names.get(random.nextInt(names.size()))[0];
            var words = name.split(" ");
            texts.add(switch (i % 10) {
                case 0, 1 -> occupation[1];
                case 2, 3, 4 -> name;
                case 5 -> words[random.nextInt(words.length)];
                case 6, 7, 8 -> planted(name);
                default -> occupation[0].substring(0, 2 + random.nextInt(8));
            });
        }
        return texts.stream()
                .map(text -> "/api/v1/occupations?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .toList();
    }

    /** Every occupation; then again with all fields named, each time in another order: the same work, another address. */
    List<String> profiles() {
        var paths = new ArrayList<String>();
        var fields = new ArrayList<>(FIELDS);
        for (var i = 0; i < ORDERS; i++) {
            var order = i == 0 ? "" : "?fields=" + String.join(",", fields);
            var codes = new ArrayList<>(occupations);
            Collections.shuffle(codes, random);
            codes.forEach(row -> paths.add("/api/v1/occupations/" + row[0] + order));
            Collections.shuffle(fields, random);
        }
        return paths;
    }

    List<Match> matches() {
        var matches = new ArrayList<Match>();
        for (var i = 0; i < MATCHES; i++) {
            var codes = new ArrayList<String>();
            while (codes.size() < SKILLS) {
                var code = skills.get(random.nextInt(skills.size()))[0];
                if (!codes.contains(code)) {
                    codes.add(code);
                }
            }
            matches.add(new Match(
                    codes,
                    codes.stream().map(code -> 1 + random.nextInt(5)).toList(),
                    codes.stream().map(code -> random.nextInt(20) / 2.0).toList()));
        }
        return matches;
    }

    /** Two neighbouring letters changed places. */
    private String planted(String title) {
        var at = title.length() < 4 ? 0 : 1 + random.nextInt(title.length() - 2);
        var letters = new StringBuilder(title);
        letters.setCharAt(at, title.charAt(at + 1));
        letters.setCharAt(at + 1, title.charAt(at));
        return letters.toString();
    }

    private static List<String[]> rows(Connection connection, String sql, int columns) throws SQLException {
        var rows = new ArrayList<String[]>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                var row = new String[columns];
                for (var i = 0; i < columns; i++) {
                    row[i] = result.getString(i + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
