package io.skillforge.privacy;

import io.skillforge.platform.crypto.DataKey;
import io.skillforge.platform.crypto.KeyPurpose;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import io.skillforge.platform.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Seals what is written about people and opens it again, each with a key of their own. Joins the caller's transaction: a
 * key that was made for a value is kept with it or not at all. Null stays null.
 */
@Stateless
@TenantScoped
public class PersonVault {

    @Inject
    DataKeys keys;

    @Inject
    DecryptionAudit audit;

    @Inject
    Scopes scopes;

    @Inject
    PersonalDataRegister register;

    public byte[] seal(Owner owner, KeyPurpose purpose, String table, String column, UUID row, String text) {
        return seal(new Place(owner, purpose, table, column, row), text);
    }

    public byte[] seal(Place place, String text) {
        return sealAll(List.of(new ClearValue(place, text))).get(0);
    }

    /** Seals many values, in their order; the keys that are missing are made together. */
    public List<byte[]> sealAll(List<ClearValue> values) {
        var places = values.stream()
                .filter(value -> value.text() != null)
                .map(ClearValue::place)
                .toList();
        requireVisible(places.stream().map(Place::owner).toList());
        places.forEach(register::requireSealed);
        var found = keys.forSealing(places);
        var sealed = new ArrayList<byte[]>(values.size());
        for (var value : values) {
            var place = value.place();
            sealed.add(value.text() == null ? null : found.get(KeyRef.of(place)).seal(value.text(), place.binding()));
        }
        return sealed;
    }

    /** The text, or a domain exception of kind VALUE_UNREADABLE when the owner's keys were destroyed. */
    public String open(Owner owner, KeyPurpose purpose, String table, String column, UUID row, byte[] sealed) {
        return open(new Place(owner, purpose, table, column, row), sealed);
    }

    /** See {@link #open(Owner, KeyPurpose, String, String, UUID, byte[])}. */
    public String open(Place place, byte[] sealed) {
        var text = openAll(List.of(new SealedValue(place, sealed))).get(0);
        if (text == null && sealed != null) {
            throw DataKeys.unreadable();
        }
        return text;
    }

    /**
     * Opens many values, in their order. One whose owner's keys were destroyed comes back as null: a list is not refused
     * for one of its people. One that was moved or changed is refused, with all others.
     */
    public List<String> openAll(List<SealedValue> values) {
        return open(values, false);
    }

    /**
     * Opens what can be opened, for work that must not end at one damaged row: what was moved or changed comes back as null
     * too.
     */
    public List<String> openReadable(List<SealedValue> values) {
        return open(values, true);
    }

    private List<String> open(List<SealedValue> values, boolean spare) {
        var places = values.stream()
                .filter(value -> value.bytes() != null)
                .map(SealedValue::place)
                .toList();
        requireVisible(places.stream().map(Place::owner).toList());
        var found = keys.forOpening(places);
        var opened = new ArrayList<String>(values.size());
        for (var value : values) {
            var place = value.place();
            var key = value.bytes() == null ? null : found.get(KeyRef.of(place));
            opened.add(key == null ? null : open(key, value, spare));
        }
        audit.opened(places.stream()
                .filter(place -> found.containsKey(KeyRef.of(place)))
                .toList());
        return opened;
    }

    private static String open(DataKey key, SealedValue value, boolean spare) {
        try {
            return key.open(value.bytes(), value.place().binding());
        } catch (DomainException forged) {
            if (spare && forged.kind() == ProblemKind.VALUE_FORGED) {
                return null;
            }
            throw forged;
        }
    }

    /**
     * Makes everything sealed for this owner unreadable for good, in copies and backups too, and lets nothing be sealed for
     * them again, as long as their row stands. Answers how many keys there were.
     */
    public int destroyKeys(Owner owner) {
        requireVisible(List.of(owner));
        return keys.destroy(owner);
    }

    /** What row-level security does for rows, for keys that are read from no row because they are in the cache. */
    private void requireVisible(List<Owner> owners) {
        var scope = scopes.required();
        if (!owners.stream().allMatch(owner -> sees(scope, owner))) {
            throw new IllegalStateException("A value belongs to nobody in the scope " + scope.kind());
        }
    }

    private static boolean sees(Scope scope, Owner owner) {
        return switch (scope.kind()) {
            case ALL -> true;
            case TENANT -> scope.tenant().equals(owner.tenant());
            case PERSON ->
                scope.tenant().equals(owner.tenant()) && scope.person().equals(owner.user());
        };
    }
}
