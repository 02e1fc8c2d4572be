package io.skillforge.retention.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Which rows of a dataset are past their time.
 *
 * @param at the moment at which holds count
 * @param tenant null for everybody's
 * @param spans the spans of the clock to look at; empty for all of it
 */
public record Bounds(Instant cutoff, Instant at, UUID tenant, List<Span> spans) {

    /** From one moment to before another; null for no end. */
    public record Span(Instant from, Instant to) {}

    public Bounds {
        spans = List.copyOf(spans);
    }
}
