package io.skillforge.web.person;

import io.skillforge.person.Location;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where somebody worked, as coarse or fine as they tell it. */
public record LocationJson(
        @Line String city,
        @Line String region,

        @Schema(examples = "CH")
        @Pattern(regexp = "[A-Z]{2}", message = "Expected the two letters of a country, such as CH")
        String country) {

    static LocationJson from(Location location) {
        return location == null ? null : new LocationJson(location.city(), location.region(), location.country());
    }

    Location toLocation() {
        return new Location(city, region, country);
    }
}
