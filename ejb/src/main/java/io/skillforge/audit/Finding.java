package io.skillforge.audit;

import java.util.Locale;

/**
 * Something that cannot be in a log nobody tampered with.
 *
 * @param seq the first row concerned, by its number in the chain; of anchors, the anchor's number
 */
public record Finding(long seq, Kind kind, String detail) {

    /** What was found. */
    public enum Kind {
        /** A row's content does not have the row's hash. */
        ROW_CHANGED,
        /** A row does not hold the hash of the row before. */
        LINK_BROKEN,
        ROWS_MISSING,
        HEAD_MISSING,
        TAIL_MISSING,
        ROW_REPEATED,
        /** The chain is whole, but not the one that was anchored. */
        REWRITTEN,
        ANCHOR_FORGED,
        ANCHORS_MISSING;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
