package io.skillforge.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LaneTest {

    private final Queue<Runnable> submitted = new ArrayDeque<>();
    private final AtomicInteger rounds = new AtomicInteger();

    @Test
    void manyWakingsBeforeTheFirstRoundAreOne() {
        var lane = new Lane(submitted::add, () -> rounds.incrementAndGet() < 0);
        lane.wake();
        lane.wake();
        lane.wake();
        assertThat(submitted).hasSize(1);
        submitted.remove().run();
        assertThat(rounds).hasValue(1);
    }

    @Test
    void wakingDuringARoundMakesAnother() {
        var lanes = new Lane[1];
        lanes[0] = new Lane(submitted::add, () -> {
            if (rounds.incrementAndGet() == 1) {
                lanes[0].wake();
            }
            return false;
        });
        lanes[0].wake();
        submitted.remove().run();
        assertThat(rounds).hasValue(2);
        assertThat(submitted).isEmpty();
    }

    @Test
    void worksOnWhileThereIsMore() {
        var lane = new Lane(submitted::add, () -> rounds.incrementAndGet() < 5);
        lane.wake();
        submitted.remove().run();
        assertThat(rounds).hasValue(5);
    }

    @Test
    void failedRoundDoesNotEndTheLane() {
        var lane = new Lane(submitted::add, () -> {
            rounds.incrementAndGet();
            throw new IllegalStateException("planted");
        });
        lane.wake();
        submitted.remove().run();
        lane.wake();
        assertThat(submitted).hasSize(1);
    }

    @Test
    void rejectedWorkIsTriedAtTheNextWaking() {
        var refused = new AtomicInteger();
        var lane = new Lane(
                work -> {
                    if (refused.getAndIncrement() == 0) {
                        throw new RejectedExecutionException("planted");
                    }
                    submitted.add(work);
                },
                () -> false);
        lane.wake();
        lane.wake();
        assertThat(submitted).hasSize(1);
    }
}
