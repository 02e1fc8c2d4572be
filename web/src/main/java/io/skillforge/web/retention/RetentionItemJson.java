package io.skillforge.web.retention;

import io.skillforge.retention.RetentionItemView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a plan does to one table, or one place in the object store, for one dataset. */
public record RetentionItemJson(
        int item,
        String dataset,
        String place,

        @Schema(
                description = "month: a partition that goes whole; hanging: rows that go or change with others",
                enumeration = {"rows", "month", "objects", "hanging"})
        String part,

        LocalDate month,
        String action,

        @Schema(description = "Lower ones are done first: children before parents")
        int stage,

        Instant cutoff,
        long planned,

        @Schema(description = "Rows past their time that are left out of the plan, because of a hold")
        long held,

        Instant oldest,
        Instant newest,

        @Schema(description = "Of the rows that are meant") String fingerprint,

        @Schema(description = "Some rows before and after, masked; after is empty where the row goes")
        List<SampleJson> sample,

        @Schema(description = "Rows done so far; left out before the run began")
        Long affected,

        @Schema(
                description =
                        "How many rows were not as planned, by reason: gone, changed, restored, held, locked, added")
        Map<String, Long> drift) {

    /** A row, by column. */
    public record SampleJson(Map<String, String> before, Map<String, String> after) {}

    static RetentionItemJson from(RetentionItemView item) {
        return new RetentionItemJson(
                item.item(),
                item.dataset(),
                item.place(),
                item.part(),
                item.month(),
                item.action(),
                item.stage(),
                item.cutoff(),
                item.planned(),
                item.held(),
                item.oldest(),
                item.newest(),
                item.fingerprint(),
                item.sample().stream()
                        .map(row -> new SampleJson(row.before(), row.after()))
                        .toList(),
                item.affected(),
                item.drift());
    }
}
