package io.skillforge.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.retention.domain.Policy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The instants at which rows become past their time. */
class PolicyTest {

    @ParameterizedTest
    @CsvSource({
        // A leap day has none a year before, and none two years after.
        "P1Y,   2024-02-29T10:00:00Z, 2023-02-28T10:00:00Z",
        "P24M,  2028-02-29T00:00:00Z, 2026-02-28T00:00:00Z",
        "P24M,  2028-03-01T00:00:00Z, 2026-03-01T00:00:00Z",
        "P2Y,   2026-02-28T23:59:59Z, 2024-02-28T23:59:59Z",
        "P365D, 2024-12-31T00:00:00Z, 2024-01-01T00:00:00Z",
        "P365D, 2025-12-31T00:00:00Z, 2024-12-31T00:00:00Z",
        "P5Y,   2029-02-28T12:00:00Z, 2024-02-28T12:00:00Z",
        // Months of other lengths.
        "P1M,   2026-03-31T08:00:00Z, 2026-02-28T08:00:00Z",
        "P1M,   2026-05-31T08:00:00Z, 2026-04-30T08:00:00Z",
        "P6M,   2026-08-31T00:00:00Z, 2026-02-28T00:00:00Z",
        // Clocks are put forward and back in Europe and America; UTC knows nothing of it.
        "P1D,   2026-03-29T01:00:00Z, 2026-03-28T01:00:00Z",
        "P1D,   2026-10-25T01:00:00Z, 2026-10-24T01:00:00Z",
        "P30D,  2026-03-08T07:30:00Z, 2026-02-06T07:30:00Z",
        "P180D, 2026-11-01T06:00:00Z, 2026-05-05T06:00:00Z",
        // At once.
        "P0D,   2026-11-21T10:00:00Z, 2026-11-21T10:00:00Z",
        // The turn of the year.
        "P7Y,   2026-12-31T23:59:59.999999Z, 2019-12-31T23:59:59.999999Z",
        "P2M,   2027-01-31T00:00:00Z, 2026-11-30T00:00:00Z"
    })
    void countsBackByTheCalendarInUtc(Period keep, Instant asOf, Instant cutoff) {
        assertThat(policy(keep, Period.ZERO).cutoff(asOf)).isEqualTo(cutoff);
    }

    @Test
    void graceComesOnTop() {
        var asOf = Instant.parse("2026-03-31T00:00:00Z");
        assertThat(policy(Period.ofMonths(1), Period.ofDays(7)).graceCutoff(asOf))
                .isEqualTo(Instant.parse("2026-02-21T00:00:00Z"));
    }

    /** Another batch size changes nothing that somebody approved; another window does. */
    @Test
    void fingerprintIsOfWhatGoesAndHow() {
        var one = policy(Period.ofDays(1), Period.ZERO);
        assertThat(policy(Period.ofDays(1), Period.ofDays(7)).fingerprint()).isEqualTo(one.fingerprint());
        assertThat(policy(Period.ofDays(2), Period.ZERO).fingerprint()).isNotEqualTo(one.fingerprint());
    }

    private static Policy policy(Period keep, Period grace) {
        return new Policy(
                "d",
                "delete",
                keep,
                "c",
                Period.ZERO,
                grace,
                false,
                10,
                "nightly",
                BigDecimal.ONE,
                "o",
                "w",
                Instant.EPOCH);
    }
}
