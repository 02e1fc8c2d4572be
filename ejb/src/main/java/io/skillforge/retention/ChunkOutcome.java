package io.skillforge.retention;

import java.util.Map;

/**
 * What one step of a purge did.
 *
 * @param kind {@link Kind#DONE}: a chunk was done; {@link Kind#WAIT}: others work on what has to come first, ask again in a
 *     moment; {@link Kind#FINISHED}: nothing is left
 * @param counts rows deleted or changed, by table
 */
public record ChunkOutcome(Kind kind, Map<String, Long> counts) {

    public enum Kind {
        DONE,
        WAIT,
        FINISHED
    }

    public ChunkOutcome {
        counts = Map.copyOf(counts);
    }
}
