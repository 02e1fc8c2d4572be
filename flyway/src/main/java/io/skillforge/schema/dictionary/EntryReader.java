package io.skillforge.schema.dictionary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From a file to an entry; what the entry says in sum is {@link EntryCheck}'s business. */
final class EntryReader {

    private static final String NONE = "none";

    private EntryReader() {}

    static TableEntry table(Node file) {
        var columns = columns(file.node("columns"));
        var entry = new TableEntry(
                file.text("table"),
                file.text("context"),
                file.text("purpose"),
                file.has("key") ? file.texts("key") : List.of("id"),
                Boolean.parseBoolean(file.optional("history")),
                tenancy(file),
                RetentionReader.read(file.node("retention")),
                subject(file),
                columns);
        file.end();
        EntryCheck.check(entry, file);
        return entry;
    }

    static SchemaEntry schema(Node file) {
        var tables = new LinkedHashMap<String, String>();
        var listed = file.node("tables");
        listed.keys().forEach(table -> tables.put(table, listed.text(table)));
        var entry = new SchemaEntry(
                file.text("schema"), file.text("purpose"), RetentionReader.read(file.node("retention")), tables);
        if (!NONE.equals(file.text("subject"))) {
            throw file.wrong("is about somebody; such a table needs a file of its own");
        }
        file.end();
        return entry;
    }

    private static Map<String, ColumnEntry> columns(Node listed) {
        var columns = new LinkedHashMap<String, ColumnEntry>();
        for (var name : listed.keys()) {
            var says = listed.node(name);
            columns.put(
                    name,
                    new ColumnEntry(
                            name,
                            says.text("meaning"),
                            says.optional("unit"),
                            says.optional("range"),
                            says.optional("category"),
                            says.optional("encrypted"),
                            says.optional("note")));
            says.end();
        }
        return columns;
    }

    private static Optional<Tenancy> tenancy(Node file) {
        if (!file.has("tenancy") || NONE.equals(word(file, "tenancy"))) {
            return Optional.empty();
        }
        var says = file.node("tenancy");
        var tenancy = new Tenancy(says.text("tenant"), says.texts("person"));
        says.end();
        return Optional.of(tenancy);
    }

    private static Optional<Subject> subject(Node file) {
        if (NONE.equals(word(file, "subject"))) {
            return Optional.empty();
        }
        var says = file.node("subject");
        var whose = says.has("whose") ? oneOf(says, "whose", Words.WHOSE, says.text("whose")) : "person";
        var subject = new Subject(
                Subject.Whose.valueOf(whose.toUpperCase(Locale.ROOT)),
                says.texts("path"),
                handling(says, "access", Words.ACCESS),
                handling(says, "erasure", Words.ERASURE),
                says.has("revocation") ? revocation(says.node("revocation")) : Map.of(),
                says.has("revocation") ? says.node("revocation").optional("keep") : null);
        says.end();
        return Optional.of(subject);
    }

    /** The value when it is a single word; null when it is a mapping or is not there. */
    private static String word(Node node, String key) {
        return node.isText(key) ? node.text(key) : null;
    }

    /** {@code access: included}, or {@code access: { excluded: reason }}. */
    private static Handling handling(Node subject, String key, Set<String> words) {
        if (subject.isText(key)) {
            var what = oneOf(subject, key, words, subject.text(key));
            if (!Set.of("included", "delete").contains(what)) {
                throw subject.wrong("lacks the reason of '" + key + ": " + what + "'");
            }
            return new Handling(what, null);
        }
        var says = subject.node(key);
        var what = oneOf(says, key, words, says.keys().iterator().next());
        var handling = new Handling(what, says.text(what));
        says.end();
        return handling;
    }

    private static String oneOf(Node node, String key, Set<String> words, String word) {
        if (!words.contains(word)) {
            throw node.wrong("says '" + word + "' for '" + key + "', which is none of " + String.join(", ", words));
        }
        return word;
    }

    private static Map<String, List<RevocationAction>> revocation(Node says) {
        var revocation = new LinkedHashMap<String, List<RevocationAction>>();
        for (var purpose : Words.PURPOSES) {
            if (says.has(purpose)) {
                revocation.put(
                        purpose,
                        says.list(purpose).stream()
                                .map(element -> action(says, purpose, element))
                                .toList());
            }
        }
        says.optional("keep");
        says.end();
        return revocation;
    }

    /** {@code delete: rows} or {@code set: { column: value }}, with {@code where}. */
    private static RevocationAction action(Node says, String purpose, Object element) {
        var action = says.element(purpose, element);
        var values = new LinkedHashMap<String, Object>();
        if (action.has("set")) {
            var set = action.node("set");
            set.keys().forEach(column -> values.put(column, set.scalar(column)));
        } else {
            oneOf(action, "delete", Set.of("rows"), action.text("delete"));
        }
        var read = new RevocationAction(values, action.optional("where"));
        action.end();
        return read;
    }
}
