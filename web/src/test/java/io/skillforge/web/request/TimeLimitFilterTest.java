package io.skillforge.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeLimitFilterTest {

    @TimeLimit(seconds = 900)
    void takesLong() {}

    @Test
    void goesByTheKindUnlessTheMethodSays() throws NoSuchMethodException {
        var own = TimeLimitFilterTest.class.getDeclaredMethod("takesLong");
        var other = Object.class.getMethod("toString");
        assertThat(TimeLimitFilter.limit(other, "GET")).isLessThan(TimeLimitFilter.limit(other, "POST"));
        assertThat(TimeLimitFilter.limit(own, "GET")).isEqualTo(Duration.ofMinutes(15));
        assertThat(TimeLimitFilter.limit(null, "GET")).isPositive();
    }
}
