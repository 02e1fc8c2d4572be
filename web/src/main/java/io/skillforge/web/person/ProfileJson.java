package io.skillforge.web.person;

import io.skillforge.person.ProfileView;
import io.skillforge.web.locking.VersionedJson;
import java.math.BigDecimal;
import java.time.Instant;

/** What a person says about themselves. */
public record ProfileJson(
        String headline,
        String summary,
        String goals,
        String educationLevel,
        BigDecimal yearsExperience,
        long version,
        Instant updatedAt)
        implements VersionedJson {

    static ProfileJson from(ProfileView profile) {
        var values = profile.values();
        return new ProfileJson(
                values.headline(),
                values.summary(),
                values.goals(),
                values.educationLevel(),
                values.yearsExperience(),
                profile.rowVersion(),
                profile.updatedAt());
    }
}
