package io.skillforge.schema.tenancy;

import io.skillforge.schema.dictionary.Dictionary;
import io.skillforge.schema.dictionary.TableEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Asks the catalog for everything that would let a row of one tenant reach another. */
final class CatalogCheck {

    private static final String FINDINGS = text();

    private CatalogCheck() {}

    /** Tables whose rows belong to tenants; that these are all, the dictionary's own test says. */
    static List<TableEntry> protectedTables() {
        return Dictionary.ofBuild().tables().stream()
                .filter(entry -> entry.tenancy().isPresent())
                .toList();
    }

    static List<String> findings(Session session) throws SQLException {
        var tables = protectedTables().stream()
                .map(entry -> "'" + entry.name() + "'")
                .collect(Collectors.joining(", ", "array[", "]::name[]"));
        return session.column(FINDINGS.replace(":tables", tables));
    }

    private static String text() {
        try (var file = CatalogCheck.class.getResourceAsStream("findings.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
