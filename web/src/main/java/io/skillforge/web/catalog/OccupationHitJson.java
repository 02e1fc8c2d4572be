package io.skillforge.web.catalog;

import io.skillforge.catalog.OccupationHitView;
import java.util.List;

/** An occupation in a list. {@code match} is there when something was searched for. */
public record OccupationHitJson(
        String onetCode, String title, String description, Integer jobZone, GroupJson group, Match match) {

    /** What matched: where it stands, its text, and the words of the text that answer the question. */
    public record Match(String where, String text, List<String> words) {}

    static OccupationHitJson from(OccupationHitView hit) {
        var match = hit.match();
        return new OccupationHitJson(
                hit.onetCode(),
                hit.title(),
                hit.description(),
                hit.jobZone(),
                GroupJson.from(hit.group()),
                match == null ? null : new Match(match.where(), match.text(), match.words()));
    }
}
