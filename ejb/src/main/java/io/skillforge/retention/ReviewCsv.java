package io.skillforge.retention;

import io.skillforge.platform.json.Json;
import io.skillforge.retention.RetentionItemView.SampleView;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A plan as a table: a line for each item, with the sample as JSON in its last columns. */
final class ReviewCsv {

    private static final String HEADER =
            "dataset,place,part,month,action,cutoff,planned,held,oldest,newest,affected,drift,fingerprint,before,after";

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
                        item.held(),
                        item.oldest(),
                        item.newest(),
                        item.affected(),
                        drift,
                        item.fingerprint(),
                        sample(item, SampleView::before),
                        sample(item, SampleView::after))
                .stream()
                .map(value -> quoted(Objects.toString(value, "")))
                .collect(Collectors.joining(","));
    }

    /** Rows as objects, so that no cell begins with a sign that makes a spreadsheet compute. */
    private static String sample(RetentionItemView item, Function<SampleView, Map<String, String>> side) {
        var rows = Json.createArrayBuilder();
        item.sample().forEach(row -> {
            var columns = Json.createObjectBuilder();
            side.apply(row).forEach(columns::add);
            rows.add(columns);
        });
        return item.sample().isEmpty() ? "" : rows.build().toString();
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
