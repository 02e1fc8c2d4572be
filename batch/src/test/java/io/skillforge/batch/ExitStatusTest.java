package io.skillforge.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExitStatusTest {

    @Test
    void beginsAsTheAdminConsoleWantsAndGivesTheReasonBack() {
        assertThat(ExitStatus.of("it broke")).isEqualTo("Error: it broke");
        assertThat(ExitStatus.reason("Error: it broke")).hasValue("it broke");
        assertThat(ExitStatus.reason("COMPLETED")).isEmpty();
        assertThat(ExitStatus.reason(null)).isEmpty();
    }
}
