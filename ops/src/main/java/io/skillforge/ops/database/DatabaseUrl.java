package io.skillforge.ops.database;

import io.skillforge.ops.OpsException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads DATABASE_URL in the two forms that are common: {@code postgres://user:password@host:port/database?…}, as
 * platforms hand it out, and {@code jdbc:postgresql://host:port/database?user=…&password=…}.
 *
 * <p>Never repeats the value in an error, because the password may be anywhere in it.
 */
public final class DatabaseUrl {
    private static final Pattern FORM = Pattern.compile(
            "(?:jdbc:)?postgres(?:ql)?://(?:(?<login>[^@/]*)@)?"
                    + "(?<host>\\[[0-9a-fA-F:.]+]|[^\\[\\]:/@?,\\s]+)(?::(?<port>\\d{1,5}))?/(?<database>[^/?#]+)(?:\\?(?<query>.*))?");

    private static final int STANDARD_PORT = 5_432;

    private DatabaseUrl() {}

    public static DatabaseAddress parse(String url) {
        var form = FORM.matcher(url.strip());
        if (!form.matches()) {
            throw wrong("is not an address of a PostgreSQL database");
        }
        var parameters = parameters(form.group("query"));
        var login = form.group("login") == null
                ? new String[0]
                : form.group("login").split(":", 2);
        var user = login.length > 0 ? decode(login[0]) : parameters.remove("user");
        var password = login.length > 1 ? decode(login[1]) : parameters.remove("password");
        if (user == null || user.isEmpty() || password == null) {
            throw wrong("names no " + (user == null || user.isEmpty() ? "user" : "password"));
        }
        return new DatabaseAddress(
                form.group("host").replaceAll("[\\[\\]]", ""),
                form.group("port") == null ? STANDARD_PORT : Integer.parseInt(form.group("port")),
                decode(form.group("database")),
                encode(parameters),
                user,
                password);
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new LinkedHashMap<String, String>();
        if (query != null) {
            for (var pair : query.split("&")) {
                var parts = pair.split("=", 2);
                if (!parts[0].isEmpty()) {
                    parameters.put(decode(parts[0]), parts.length > 1 ? decode(parts[1]) : "");
                }
            }
        }
        return parameters;
    }

    private static String encode(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        try {
            // A plus is a plus in an address; only forms of web pages mean a blank by it.
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw wrong("has a per-cent sign that is not followed by two hexadecimal digits");
        }
    }

    private static OpsException wrong(String what) {
        return OpsException.wrongUse("DATABASE_URL " + what
                + "; give postgres://user:password@host:5432/database, with special characters percent-encoded.");
    }
}
