package io.skillforge.person;

import io.skillforge.catalog.ReferenceIds;
import io.skillforge.person.domain.Experience;
import io.skillforge.person.domain.Period;
import io.skillforge.person.domain.Wording;
import io.skillforge.person.store.ExperienceStore;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.FieldInvalidException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.id.Ids;
import io.skillforge.platform.sql.RowVersions;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.privacy.Person;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What a person has worked. */
@Stateless
@TenantScoped
public class ExperienceService {

    private static final String OBJECT = "experience";

    @Inject
    ExperienceStore experiences;

    @Inject
    Employers employers;

    @Inject
    ReferenceIds catalog;

    @Inject
    People people;

    @Inject
    PersonAudit audit;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** In the order in which they were told. */
    public PageView<ExperienceView> list(UUID user, UUID after, int limit) {
        var person = people.required(user);
        audit.seen(person, OBJECT, null);
        return PageView.of(experiences.page(person, after, limit + 1), limit, row -> row.id())
                .map(employers::open);
    }

    public ExperienceView find(UUID user, UUID id) {
        var person = people.required(user);
        audit.seen(person, OBJECT, id);
        return view(person, id);
    }

    public ExperienceView create(UUID user, ExperienceValues values) {
        var person = people.required(user);
        var experience = new Experience(ids.next(), person, clock.instant());
        tell(experience, person, values);
        experiences.add(experience);
        audit.changed("experience.created", person, OBJECT, experience.id());
        return view(person, experience.id());
    }

    public ExperienceView update(UUID user, UUID id, long version, ExperienceValues values) {
        var person = people.required(user);
        tell(locked(person, id, version), person, values);
        experiences.flush();
        audit.changed("experience.updated", person, OBJECT, id);
        return view(person, id);
    }

    public void delete(UUID user, UUID id, long version) {
        var person = people.required(user);
        experiences.remove(locked(person, id, version));
        audit.changed("experience.deleted", person, OBJECT, id);
    }

    private Experience locked(Person person, UUID id, long version) {
        var experience = experiences.locked(person, id).orElseThrow(ExperienceService::unknown);
        RowVersions.check(experience.rowVersion(), version);
        return experience;
    }

    private void tell(Experience experience, Person person, ExperienceValues values) {
        var occupation = catalog.occupation(values.occupation())
                .orElseThrow(() -> new FieldInvalidException(
                        "/occupation", "unknown", "Expected the O*NET code of an occupation in the catalog"));
        experience.describe(
                occupation,
                Wording.text(values.title()),
                Wording.text(values.description()),
                Wording.text(values.employmentType()));
        experience.last(new Period(values.startDate(), values.endDate()));
        experience.place(employers.seal(person, experience.id(), Wording.text(values.employer())), values.location());
        experience.touch(clock.instant());
    }

    private ExperienceView view(Person person, UUID id) {
        var row = experiences.find(person, id).orElseThrow(ExperienceService::unknown);
        return employers.open(List.of(row)).get(0);
    }

    private static DomainException unknown() {
        return new DomainException(ProblemKind.EXPERIENCE_UNKNOWN, "This user has no experience with this id");
    }
}
