package io.skillforge.schema.dictionary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What must be true of what a file says of retention, so that the engine may rely on it. */
final class RetentionCheck {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{2,62}");

    private final TableEntry entry;
    private final Node file;
    private final List<String> path;

    private RetentionCheck(TableEntry entry, Node file) {
        this.entry = entry;
        this.file = file;
        this.path = entry.subject().map(Subject::path).orElse(List.of());
    }

    static void check(TableEntry entry, Node file) {
        var check = new RetentionCheck(entry, file);
        check.reason();
        entry.retention().datasets().forEach(check::dataset);
        entry.retention().detachment().ifPresent(check::detachment);
    }

    /** That rows about people stay for good needs one of the reasons that stand. */
    private void reason() {
        var reason = entry.retention().reason();
        if (reason != null && entry.subject().isPresent() && !Words.REASONS_TO_STAY.contains(reason)) {
            throw file.wrong("keeps rows about somebody for the reason '" + reason + "', which is none of "
                    + String.join(", ", Words.REASONS_TO_STAY));
        }
    }

    private void dataset(RetentionDataset dataset) {
        if (!CODE.matcher(dataset.code()).matches()) {
            throw file.wrong("names the dataset '" + dataset.code() + "', which is not a plain name");
        }
        clock(dataset);
        EntryCheck.condition(file, dataset.where());
        if (!dataset.isDelete() && dataset.where() == null) {
            throw file.wrong("changes rows for '" + dataset.code()
                    + "' without 'where', so that every run would change them again");
        }
        requireColumns("set", dataset.set().keySet());
        requireColumns("mask", dataset.mask().keySet());
        refuseFixed(dataset.set().keySet());
        refuseFixed(dataset.mask().keySet());
        dataset.mask().values().stream()
                .filter(rule -> !Words.MASKS.contains(rule))
                .forEach(rule -> {
                    throw file.wrong("masks by '" + rule + "', which is none of " + String.join(", ", Words.MASKS));
                });
        hash(dataset.hash());
        if (dataset.destroysKeys() && (!dataset.isDelete() || !entry.key().equals(path))) {
            throw file.wrong("destroys keys, and its rows are not their owners");
        }
    }

    private void clock(RetentionDataset dataset) {
        if (dataset.clock().isEmpty()) {
            throw file.wrong("gives '" + dataset.code() + "' no clock");
        }
        if (dataset.clockPath() == null) {
            requireColumns("clock", dataset.clock());
            dataset.clock().stream().filter(column -> column.contains(".")).forEach(column -> {
                throw file.wrong("counts from several columns, of which '" + column + "' is another table's");
            });
        } else if (dataset.clock().size() > 1 || !path.contains(dataset.clockPath()) || !isAboutPeople()) {
            throw file.wrong("counts from '" + String.join(", ", dataset.clock())
                    + "', which is no column of a user in the path");
        }
    }

    private boolean isAboutPeople() {
        return entry.isAbout(Subject.Whose.PERSON) && entry.tenancy().isPresent();
    }

    private void hash(Map<String, String> hash) {
        requireColumns("hash", hash.keySet());
        requireColumns("hash", hash.values());
        var touched = new ArrayList<>(hash.keySet());
        touched.addAll(hash.values());
        if (new HashSet<>(touched).size() < touched.size()) {
            throw file.wrong("hashes a column twice, or into one that is hashed");
        }
        if (touched.stream().anyMatch(entry.key()::contains)) {
            throw file.wrong("hashes a column that says which row it is");
        }
        var opens = hash.keySet().stream()
                .anyMatch(column -> entry.columns().get(column).encrypted() != null);
        if (opens && (entry.key().size() != 1 || path.size() != 1)) {
            throw file.wrong("hashes a sealed value, and its place is not one row of one person");
        }
    }

    private void detachment(Detachment detachment) {
        if (!isAboutPeople() || !detachment.hash().keySet().equals(new HashSet<>(path))) {
            throw file.wrong("detaches rows, and does not say what takes the place of each column of the path");
        }
        hash(detachment.hash());
        requireColumns("set", detachment.set().keySet());
        refuseFixed(detachment.set().keySet());
    }

    private void refuseFixed(Collection<String> columns) {
        var tenant = entry.tenancy().map(Tenancy::tenant).orElse(null);
        if (columns.stream()
                .anyMatch(column -> entry.key().contains(column) || path.contains(column) || column.equals(tenant))) {
            throw file.wrong("sets a column that says which row it is or whose");
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
