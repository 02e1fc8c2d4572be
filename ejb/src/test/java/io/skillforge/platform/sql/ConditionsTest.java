package io.skillforge.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConditionsTest {

    @Test
    void saysOnlyWhatWasAsked() {
        var conditions = new Conditions()
                .and("o.retired_at is null")
                .andIfGiven("o.group_code = ?", null)
                .andIfGiven("o.job_zone = ?", 4)
                .and("(o.title, o.onet_code) > (?, ?)", "A", "11-1011.00");
        assertThat(conditions.sql().replaceAll("\\s+", " "))
                .isEqualTo("o.retired_at is null and o.job_zone = ? and (o.title, o.onet_code) > (?, ?)");
        assertThat(conditions.values()).containsExactly(4, "A", "11-1011.00");
    }
}
