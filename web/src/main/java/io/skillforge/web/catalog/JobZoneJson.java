package io.skillforge.web.catalog;

import io.skillforge.catalog.JobZone;

/** How much preparation an occupation asks for, from 1 to 5. */
public record JobZoneJson(int zone, String title, String svpRange) {

    static JobZoneJson from(JobZone zone) {
        return zone == null ? null : new JobZoneJson(zone.number(), zone.title(), zone.svpRange());
    }
}
