package io.skillforge.catalog;

import java.time.Instant;
import java.util.List;

/**
 * One occupation.
 *
 * @param jobZone null where none was assigned
 * @param retiredAt null while the current release has it
 * @param release the release that wrote this version of it
 */
public record OccupationView(
        String onetCode,
        String socCode,
        String title,
        String description,
        GroupView group,
        JobZone jobZone,
        List<String> alternativeTitles,
        Instant retiredAt,
        ReleaseView release) {}
