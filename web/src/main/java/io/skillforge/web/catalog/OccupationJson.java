package io.skillforge.web.catalog;

import io.skillforge.catalog.OccupationView;
import java.time.Instant;
import java.util.List;

/** One occupation. {@code retiredAt} is there only when the current release no longer has it. */
public record OccupationJson(
        String onetCode,
        String socCode,
        String title,
        String description,
        GroupJson group,
        JobZoneJson jobZone,
        List<String> alternativeTitles,
        Instant retiredAt,
        ReleaseJson release) {

    static OccupationJson from(OccupationView occupation) {
        return new OccupationJson(
                occupation.onetCode(),
                occupation.socCode(),
                occupation.title(),
                occupation.description(),
                GroupJson.from(occupation.group()),
                JobZoneJson.from(occupation.jobZone()),
                occupation.alternativeTitles(),
                occupation.retiredAt(),
                ReleaseJson.from(occupation.release()));
    }
}
