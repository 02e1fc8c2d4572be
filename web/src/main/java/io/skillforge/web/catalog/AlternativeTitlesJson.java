package io.skillforge.web.catalog;

import io.skillforge.catalog.OccupationView;
import java.util.List;

/** Other titles that the people of an occupation go by. */
public record AlternativeTitlesJson(String onetCode, String availability, List<String> items) {

    static AlternativeTitlesJson from(OccupationView occupation) {
        var titles = occupation.alternativeTitles();
        return new AlternativeTitlesJson(occupation.onetCode(), Availability.of(!titles.isEmpty()), titles);
    }
}
