package io.skillforge.person.store;

import io.skillforge.person.ExperienceView;
import io.skillforge.privacy.Person;
import java.util.UUID;

/** A row of experiences as it lies there: the view has no employer yet, which is sealed. */
public record ExperienceRow(Person person, ExperienceView view, byte[] employer) {

    public UUID id() {
        return view.id();
    }
}
