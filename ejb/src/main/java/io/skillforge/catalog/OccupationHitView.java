package io.skillforge.catalog;

import java.util.List;

/** An occupation in a list. {@code jobZone} can be null; {@code match} is null where nothing was searched for. */
public record OccupationHitView(
        String onetCode, String title, String description, Integer jobZone, GroupView group, Match match) {

    /**
     * What matched, and where.
     *
     * @param where title, alternative-title, task, description, technology or code
     * @param words those of the text that answer the question, as they stand in it
     */
    public record Match(String where, String text, List<String> words) {}
}
