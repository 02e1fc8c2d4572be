package io.skillforge.catalog;

/**
 * What to list of the occupations. Every criterion can be null; {@code after} is the last position of the page before.
 *
 * @param text words to search for, or an O*NET code or the start of one
 * @param group a major group, such as 15-0000
 */
public record OccupationQuery(
        String text, String group, Integer jobZone, Sort sort, OccupationPosition after, int limit) {

    public enum Sort {
        /** Exact title, then rank; by code where there is nothing to rank. */
        RELEVANCE,
        TITLE,
        CODE
    }

    /** The order that applies: without words to rank by, relevance is the order of codes. */
    public Sort order() {
        boolean ranked = text != null && !OnetCode.isStartOfOne(text);
        return sort == Sort.RELEVANCE && !ranked ? Sort.CODE : sort;
    }
}
