package io.skillforge.person;

import io.skillforge.person.store.ExperienceRow;
import io.skillforge.platform.crypto.KeyPurpose;
import io.skillforge.privacy.Owner;
import io.skillforge.privacy.Person;
import io.skillforge.privacy.PersonVault;
import io.skillforge.privacy.Place;
import io.skillforge.privacy.SealedValue;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Seals and opens employers. Those of a page are opened together. */
@Dependent
class Employers {

    @Inject
    PersonVault vault;

    byte[] seal(Person person, UUID experience, String employer) {
        return vault.seal(place(person, experience), employer);
    }

    /** The rows as views that tell the employer. */
    List<ExperienceView> open(List<ExperienceRow> rows) {
        var employers = vault.openAll(rows.stream()
                .map(row -> new SealedValue(place(row.person(), row.id()), row.employer()))
                .toList());
        var views = new ArrayList<ExperienceView>();
        for (var i = 0; i < rows.size(); i++) {
            views.add(view(rows.get(i).view(), employers.get(i)));
        }
        return views;
    }

    private static Place place(Person person, UUID experience) {
        var owner = Owner.person(person.tenant(), person.user());
        return new Place(owner, KeyPurpose.PII_EMPLOYMENT, "experiences", "employer_name", experience);
    }

    private static ExperienceView view(ExperienceView sealed, String employer) {
        var told = sealed.values();
        var values = new ExperienceValues(
                told.occupation(),
                told.title(),
                told.description(),
                told.startDate(),
                told.endDate(),
                told.employmentType(),
                employer,
                told.location());
        return new ExperienceView(
                sealed.id(),
                values,
                sealed.occupationTitle(),
                sealed.source(),
                sealed.rowVersion(),
                sealed.createdAt(),
                sealed.updatedAt());
    }
}
