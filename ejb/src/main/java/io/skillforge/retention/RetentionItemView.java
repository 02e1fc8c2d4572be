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
 * @param held rows past their time that are left out of the plan, because of a hold
 * @param sample masked; empty where there is nothing
 * @param affected what was done so far; null before the run began
 * @param drift how many rows were not as planned, by reason: {@code gone}; {@code changed} or {@code restored}, so that they
 *     are not past their time any more; {@code held} or {@code locked} meanwhile; and {@code added}, which came since
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
        long held,
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
