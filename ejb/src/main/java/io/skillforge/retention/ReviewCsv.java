package io.skillforge.retention;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A plan as a table: a line for each item. */
final class ReviewCsv {

    private static final String HEADER =
            "dataset,place,part,month,action,cutoff,planned,oldest,newest,affected,drift,fingerprint";

    private ReviewCsv() {}

    static String of(RetentionRunView run) {
        return run.items().stream()
                .map(ReviewCsv::line)
                .collect(Collectors.joining("\r\n", HEADER + "\r\n", run.items().isEmpty() ? "" : "\r\n"));
    }

    private static String line(RetentionItemView item) {
        var drift = item.drift().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining("; "));
        return Arrays.asList(
                        item.dataset(),
                        item.place(),
                        item.part(),
                        item.month(),
                        item.action(),
                        item.cutoff(),
                        item.planned(),
                        item.oldest(),
                        item.newest(),
                        item.affected(),
                        drift,
                        item.fingerprint())
                .stream()
                .map(value -> quoted(Objects.toString(value, "")))
                .collect(Collectors.joining(","));
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
