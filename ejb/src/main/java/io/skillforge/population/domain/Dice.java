package io.skillforge.population.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Chance that repeats itself: what it throws follows from the seed, a word and a number. Written out (SplitMix64) because
 * the same people must come in every release of Java.
 */
final class Dice {

    private static final long STEP = 0x9E3779B97F4A7C15L;
    /** Ids are in the order of the numbers, as those of people who came one after the other, so indexes grow at one end. */
    private static final long FIRST_ID = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();

    private final long number;
    private long state;

    Dice(long seed, String word, long number) {
        this.number = number;
        var start = seed;
        for (var letter : word.getBytes(StandardCharsets.UTF_8)) {
            start = mixed(start * 31 + letter);
        }
        state = mixed(start + STEP * number);
    }

    private static long mixed(long value) {
        var first = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        var second = (first ^ first >>> 27) * 0x94D049BB133111EBL;
        return second ^ second >>> 31;
    }

    private long next() {
        state += STEP;
        return mixed(state);
    }

    /** From 0 up to and without {@code bound}. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean chance(int percent) {
        return below(100) < percent;
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** Some different ones of the choices, or all when there are fewer, without regard to order. */
    <T> List<T> some(List<T> choices, int count) {
        if (count >= choices.size()) {
            return choices;
        }
        var start = below(choices.size());
        // A stride without a common divisor would have to be looked for; neighbours do as well.
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(each -> choices.get((start + each) % choices.size()))
                .toList();
    }

    /** A moment after {@code from} and before {@code to}. */
    Instant moment(Instant from, Instant to) {
        var seconds = Math.max(1, ChronoUnit.SECONDS.between(from, to));
        return from.plusSeconds(Long.remainderUnsigned(next(), seconds));
    }

    /** An id in the form of a version 7 one. */
    UUID id() {
        var high = FIRST_ID + number << 16 | 0x7000 | next() & 0x0FFF;
        var low = next() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
