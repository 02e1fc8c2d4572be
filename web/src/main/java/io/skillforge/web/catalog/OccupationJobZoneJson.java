package io.skillforge.web.catalog;

import io.skillforge.catalog.OccupationView;

/** The job zone of an occupation. */
public record OccupationJobZoneJson(String onetCode, String availability, JobZoneJson jobZone) {

    static OccupationJobZoneJson from(OccupationView occupation) {
        return new OccupationJobZoneJson(
                occupation.onetCode(),
                Availability.of(occupation.jobZone() != null),
                JobZoneJson.from(occupation.jobZone()));
    }
}
