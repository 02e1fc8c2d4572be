package io.skillforge.person;

import io.skillforge.person.domain.Profile;
import io.skillforge.person.domain.Wording;
import io.skillforge.person.store.ProfileStore;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.sql.RowVersions;
import io.skillforge.platform.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Profiles: told once, then told anew. */
@Stateless
@TenantScoped
public class ProfileService {

    private static final String OBJECT = "profile";

    @Inject
    ProfileStore profiles;

    @Inject
    People people;

    @Inject
    PersonAudit audit;

    @Inject
    Clock clock;

    public ProfileView find(UUID user) {
        var person = people.required(user);
        audit.seen(person, OBJECT, null);
        return profiles.find(person).map(ProfileService::view).orElseThrow(ProfileService::unknown);
    }

    /** The first one; another is refused. */
    public ProfileView create(UUID user, ProfileValues values) {
        var person = people.required(user);
        var profile = new Profile(person, clock.instant());
        tell(profile, values);
        profiles.add(profile);
        audit.changed("person.updated", person, OBJECT, null);
        return view(profile);
    }

    public ProfileView replace(UUID user, long version, ProfileValues values) {
        var person = people.required(user);
        var profile = profiles.locked(person).orElseThrow(ProfileService::unknown);
        RowVersions.check(profile.rowVersion(), version);
        tell(profile, values);
        profiles.flush();
        audit.changed("person.updated", person, OBJECT, null);
        return view(profile);
    }

    private void tell(Profile profile, ProfileValues values) {
        profile.tell(Wording.text(values.headline()), Wording.text(values.summary()), Wording.text(values.goals()));
        profile.qualify(Wording.text(values.educationLevel()), values.yearsExperience());
        profile.touch(clock.instant());
    }

    private static ProfileView view(Profile profile) {
        var values = new ProfileValues(
                profile.headline(),
                profile.summary(),
                profile.goals(),
                profile.educationLevel(),
                profile.yearsExperience());
        return new ProfileView(values, profile.rowVersion(), profile.updatedAt());
    }

    private static DomainException unknown() {
        return new DomainException(ProblemKind.PROFILE_UNKNOWN, "This user has no profile yet; PUT makes one");
    }
}
