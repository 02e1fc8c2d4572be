package io.skillforge.catalog;

/**
 * What to list of the occupations. Every criterion can be null; {@code after} is the last position of the page before.
 *
 * @param text what somebody typed, or an O*NET code or the start of one
 * @param group a major group, such as 15-0000
 * @param education the required level of education that most incumbents named, 1 to 12
 */
public record OccupationQuery(
        String text, String group, Integer jobZone, Integer education, Sort sort, OccupationPosition after, int limit) {

    public enum Sort {
        /** As search ranks them; by code where there is nothing to rank. */
        RELEVANCE,
        TITLE,
        CODE
    }
}
