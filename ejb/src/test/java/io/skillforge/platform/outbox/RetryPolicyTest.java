package io.skillforge.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final double MIDDLE = 0.5;

    @Test
    @DisplayName("OUT-4 A webhook waits 5 s, then three times as long each time, at most 6 h")
    void waitsLongerEachTime() {
        var waits = IntStream.rangeClosed(1, 10)
                .mapToObj(attempt -> RetryPolicy.WEBHOOK
                        .waitAfter(attempt, MIDDLE)
                        .orElseThrow()
                        .toSeconds())
                .toList();
        assertThat(waits).containsExactly(5L, 15L, 45L, 135L, 405L, 1215L, 3645L, 10935L, 21600L, 21600L);
    }

    @Test
    void chanceSpreadsByAFifth() {
        assertThat(RetryPolicy.WEBHOOK.waitAfter(1, 0)).contains(Duration.ofSeconds(4));
        assertThat(RetryPolicy.WEBHOOK.waitAfter(1, 1)).contains(Duration.ofSeconds(6));
    }

    @Test
    void endsAfterTheLastAttempt() {
        assertThat(RetryPolicy.WEBHOOK.waitAfter(23, MIDDLE)).isPresent();
        assertThat(RetryPolicy.WEBHOOK.waitAfter(24, MIDDLE)).isEmpty();
        assertThat(RetryPolicy.QUEUE.waitAfter(1_199, MIDDLE)).contains(Duration.ofMinutes(1));
        assertThat(RetryPolicy.QUEUE.waitAfter(1_200, MIDDLE)).isEmpty();
    }
}
