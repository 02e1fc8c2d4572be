package io.skillforge.batch.population;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LearnerRangeTest {

    @Test
    void dividesLearnersWithoutGapOrOverlap() {
        assertThat(LearnerRange.all(6000)).containsExactly("1-2500", "2501-5000", "5001-6000");
        assertThat(LearnerRange.all(300)).containsExactly("1-300");
        assertThat(LearnerRange.parse("2501-5000").inBatchesOf(1000))
                .containsExactly(
                        new LearnerRange(2501, 3500), new LearnerRange(3501, 4500), new LearnerRange(4501, 5000));
    }

    @Test
    void isThereButEmptyForNobody() {
        assertThat(LearnerRange.all(0)).containsExactly("1-0");
        assertThat(LearnerRange.parse("1-0").inBatchesOf(500)).isEmpty();
    }
}
