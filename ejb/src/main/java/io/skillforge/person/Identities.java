package io.skillforge.person;

import io.skillforge.person.domain.Identity;
import io.skillforge.person.domain.Wording;
import io.skillforge.person.store.UserRow;
import io.skillforge.platform.crypto.KeyPurpose;
import io.skillforge.privacy.BlindIndex;
import io.skillforge.privacy.ClearValue;
import io.skillforge.privacy.Owner;
import io.skillforge.privacy.Person;
import io.skillforge.privacy.PersonVault;
import io.skillforge.privacy.Place;
import io.skillforge.privacy.SealedValue;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Seals and opens what says who somebody is. The values of a page are opened together. */
@Dependent
class Identities {

    private static final int VALUES = 4;

    @Inject
    PersonVault vault;

    @Inject
    BlindIndex index;

    Identity seal(Person person, UserDetails details) {
        var email = Wording.text(details.email());
        var sealed = vault.sealAll(List.of(
                new ClearValue(place(person, "email"), email),
                new ClearValue(place(person, "phone"), Wording.phone(details.phone())),
                new ClearValue(place(person, "given_name"), Wording.text(details.givenName())),
                new ClearValue(place(person, "family_name"), Wording.text(details.familyName()))));
        return new Identity(sealed.get(0), index.of(email), sealed.get(1), sealed.get(2), sealed.get(3));
    }

    byte[] indexOf(String email) {
        return index.of(email);
    }

    /** The details of each row, in their order. */
    List<UserDetails> open(List<UserRow> rows) {
        var values = new ArrayList<SealedValue>();
        for (var row : rows) {
            values.add(new SealedValue(place(row.key(), "email"), row.identity().email()));
            values.add(new SealedValue(place(row.key(), "phone"), row.identity().phone()));
            values.add(new SealedValue(
                    place(row.key(), "given_name"), row.identity().givenName()));
            values.add(new SealedValue(
                    place(row.key(), "family_name"), row.identity().familyName()));
        }
        var texts = vault.openAll(values);
        var details = new ArrayList<UserDetails>();
        for (var i = 0; i < rows.size(); i++) {
            var of = texts.subList(i * VALUES, (i + 1) * VALUES);
            var row = rows.get(i);
            details.add(
                    new UserDetails(of.get(0), of.get(1), of.get(2), of.get(3), row.preferredLocale(), row.timezone()));
        }
        return details;
    }

    private static Place place(Person person, String column) {
        return new Place(
                Owner.person(person.tenant(), person.user()), KeyPurpose.PII_USER, "users", column, person.user());
    }
}
