package io.skillforge.web.catalog;

import io.skillforge.catalog.OccupationHitView;

/** An occupation in a list. */
public record OccupationHitJson(String onetCode, String title, String description, Integer jobZone, GroupJson group) {

    static OccupationHitJson from(OccupationHitView hit) {
        return new OccupationHitJson(
                hit.onetCode(), hit.title(), hit.description(), hit.jobZone(), GroupJson.from(hit.group()));
    }
}
