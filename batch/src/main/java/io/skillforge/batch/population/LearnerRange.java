package io.skillforge.batch.population;

import java.util.List;
import java.util.stream.IntStream;

/** Learners from one number to another, both included, as the item of a partition: {@code 1-5000}. */
record LearnerRange(int from, int to) {

    /** Large enough that most time goes into people and not into partitions, small enough to show how far it is. */
    private static final int SIZE = 2500;

    static List<String> all(int learners) {
        return IntStream.iterate(1, from -> from == 1 || from <= learners, from -> from + SIZE)
                .mapToObj(from -> from + "-" + Math.min(learners, from + SIZE - 1))
                .toList();
    }

    static LearnerRange parse(String item) {
        var ends = item.split("-");
        return new LearnerRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }

    List<LearnerRange> inBatchesOf(int size) {
        return IntStream.iterate(from, first -> first <= to, first -> first + size)
                .mapToObj(first -> new LearnerRange(first, Math.min(to, first + size - 1)))
                .toList();
    }
}
