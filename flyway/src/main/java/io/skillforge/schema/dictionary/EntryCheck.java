package io.skillforge.schema.dictionary;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What must be true of an entry in itself, so that everything that works from it may rely on it. */
final class EntryCheck {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    /** What would end the condition, hide the rest of the statement, or be taken for a parameter. */
    private static final Pattern UNFIT_FOR_A_CONDITION = Pattern.compile(";|--|/\\*|\\?|\\$|\\\\");

    private final TableEntry entry;
    private final Node file;

    private EntryCheck(TableEntry entry, Node file) {
        this.entry = entry;
        this.file = file;
    }

    static void check(TableEntry entry, Node file) {
        var check = new EntryCheck(entry, file);
        check.names();
        check.columns();
        entry.tenancy().ifPresent(check::tenancy);
        entry.subject().ifPresent(check::subject);
        RetentionCheck.check(entry, file);
    }

    private void names() {
        if (!file.isNamed(entry.name() + ".yml")) {
            throw file.wrong("describes the table " + entry.name() + ", whose file is " + entry.name() + ".yml");
        }
        var names = Stream.concat(Stream.of(entry.name()), entry.columns().keySet().stream());
        names.filter(name -> !IDENTIFIER.matcher(name).matches()).forEach(name -> {
            throw file.wrong("names '" + name + "', which is not a plain name");
        });
        if (!entry.purpose().endsWith(".")) {
            throw file.wrong("has a purpose that is no sentence");
        }
    }

    private void columns() {
        for (var column : entry.columns().values()) {
            refuseUnknown(column, "category", column.category(), Words.CATEGORIES);
            refuseUnknown(column, "encrypted", column.encrypted(), Words.ENCRYPTION);
            if (column.category() == null && entry.subject().isPresent()) {
                throw file.wrong("gives '" + column.name() + "' no category, and is about somebody");
            }
        }
    }

    private void refuseUnknown(ColumnEntry column, String key, String word, Collection<String> words) {
        if (word != null && !words.contains(word)) {
            throw file.wrong("says " + key + " '" + word + "' of '" + column.name() + "', which is none of "
                    + String.join(", ", words));
        }
    }

    private void tenancy(Tenancy tenancy) {
        requireColumns("tenancy", List.of(tenancy.tenant()));
        requireColumns("tenancy", tenancy.persons());
    }

    private void subject(Subject subject) {
        requireColumns("subject", subject.path());
        requireColumns("key", entry.key());
        if (subject.path().isEmpty() || entry.tenancy().isEmpty()) {
            throw file.wrong("is about somebody, and lacks the path to them or the tenancy");
        }
        if (subject.whose() == Subject.Whose.PERSON
                && subject.keep() == null
                && !subject.revocation().keySet().containsAll(Words.PURPOSES)) {
            throw file.wrong("does not say for every purpose what its revocation does; give 'keep' with the reason");
        }
        if (!subject.revocation().isEmpty()) {
            revocation(subject);
        }
    }

    private void revocation(Subject subject) {
        if (subject.whose() != Subject.Whose.PERSON || subject.path().size() != 1) {
            throw file.wrong("can act on a revocation only by one column that is the person");
        }
        var actions =
                subject.revocation().values().stream().flatMap(List::stream).toList();
        var sets = actions.stream().filter(action -> !action.isDelete()).toList();
        if (sets.stream().map(RevocationAction::values).distinct().count() > 1) {
            // Else what a row becomes would depend on the order of purposes, and a plan would count it twice.
            throw file.wrong("sets rows to different values on a revocation; only one way to change rows is possible");
        }
        sets.forEach(this::set);
        actions.forEach(action -> condition(file, action.where()));
    }

    private void set(RevocationAction action) {
        requireColumns("set", action.values().keySet());
        var fixed = Stream.of(
                entry.key(),
                entry.subject().orElseThrow().path(),
                List.of(entry.tenancy().orElseThrow().tenant()));
        if (fixed.flatMap(List::stream).anyMatch(action.values()::containsKey)) {
            throw file.wrong("sets a column that says which row it is or whose");
        }
        if (action.where() == null) {
            throw file.wrong("sets values without 'where', so that every run would change the rows again");
        }
    }

    static void condition(Node file, String where) {
        if (where != null && UNFIT_FOR_A_CONDITION.matcher(where).find()) {
            throw file.wrong("has a condition that is more than a condition: " + where);
        }
    }

    private void requireColumns(String place, Collection<String> columns) {
        for (var column : columns) {
            if (!entry.columns().containsKey(column)) {
                throw file.wrong("names '" + column + "' in '" + place + "' and has no such column");
            }
        }
    }
}
