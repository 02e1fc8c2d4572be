package io.skillforge.schema.dictionary;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an entry says, in words for people who do not read YAML. */
final class Sentences {

    private static final Map<String, String> ERASURE = Map.of(
            "delete", "The rows are deleted.",
            "anonymise", "The rows stay and no longer lead to anybody",
            "keep-hash", "The rows stay with a keyed hash of the person",
            "keep", "The rows stay");

    private Sentences() {}

    static String action(RevocationAction action) {
        var rows = action.where() == null ? "all rows" : "rows where " + action.where();
        return action.isDelete()
                ? "Deletes " + rows + "."
                : "Sets "
                        + action.values().entrySet().stream()
                                .map(set -> set.getKey() + " " + value(set.getValue()))
                                .collect(Collectors.joining(", "))
                        + " in " + rows + ".";
    }

    static String actions(List<RevocationAction> actions) {
        return actions.stream().map(Sentences::action).collect(Collectors.joining(" "));
    }

    static String erasure(Handling erasure) {
        return withReason(ERASURE.get(erasure.what()), erasure.reason());
    }

    static String access(Handling access) {
        return withReason(
                access.what().equals("included") ? "Included in what a person gets to see." : "Left out",
                access.reason());
    }

    static String retention(Retention retention) {
        return retention.datasets().isEmpty()
                ? withReason("No end by age", retention.reason())
                : retention.datasets().stream().map(Sentences::dataset).collect(Collectors.joining(" "))
                        + retention
                                .detachment()
                                .map(detachment ->
                                        " When an account is purged, rows stay with a keyed hash in place of "
                                                + String.join(
                                                        " and ",
                                                        detachment.hash().keySet()) + ".")
                                .orElse("");
    }

    static String dataset(RetentionDataset dataset) {
        var rows = dataset.where() == null ? "all rows" : "rows where " + dataset.where();
        return "Policy " + dataset.code() + ": counted from " + String.join(", else ", dataset.clock()) + ", "
                + switch (dataset.action()) {
                    case "delete" -> "deletes " + rows;
                    case "anonymise" ->
                        "puts keyed hashes in place of "
                                + String.join(", ", dataset.hash().keySet()) + " in " + rows;
                    case "mask" -> "makes " + String.join(", ", dataset.mask().keySet()) + " coarse in " + rows;
                    default -> "sets " + String.join(", ", dataset.set().keySet()) + " in " + rows;
                }
                + ".";
    }

    private static String withReason(String sentence, String reason) {
        return reason == null ? sentence : sentence + ": " + reason + ".";
    }

    private static String value(Object value) {
        if (value == null) {
            return "to nothing";
        }
        return Words.NOW.equals(value) ? "to the moment of the revocation" : "to " + value;
    }
}
