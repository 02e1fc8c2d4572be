package io.skillforge.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a run does to one place for one dataset.
 *
 * @param place the table, or the prefix in the object store
 * @param part {@code rows}; {@code month}, a partition that goes whole; {@code objects}; {@code hanging}, rows that go or
 *     change with those of the dataset's own table
 * @param month of a partition; else null
 * @param action {@code delete}, {@code anonymise}, {@code mask}, {@code close}; of hanging rows {@code delete}, {@code detach}
 *     or {@code unlink}
 * @param cutoff rows whose clock stands before this are meant
 * @param sample masked; empty where there is nothing
 * @param affected what was done so far; null before the run began
 * @param drift how many planned rows stayed or were changed in between, by reason: {@code gone}, {@code changed},
 *     {@code held}, {@code locked}; and {@code added}, rows that came since and are left
 */
public record RetentionItemView(
        int item,
        String dataset,
        String place,
        String part,
        LocalDate month,
        String action,
        int stage,
        Instant cutoff,
        long planned,
        Instant oldest,
        Instant newest,
        String fingerprint,
        List<SampleView> sample,
        Long affected,
        Map<String, Long> drift) {

    /** A row before and after, by column; what could tell somebody is masked. After is empty where the row goes. */
    public record SampleView(Map<String, String> before, Map<String, String> after) {}

    public RetentionItemView {
        sample = List.copyOf(sample);
        drift = Map.copyOf(drift);
    }
}
