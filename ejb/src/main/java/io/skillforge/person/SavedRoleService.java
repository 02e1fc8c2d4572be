package io.skillforge.person;

import io.skillforge.catalog.ReferenceIds;
import io.skillforge.person.store.SavedRoleStore;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The occupations somebody wants to remember, by the codes of the catalog. */
@Stateless
@TenantScoped
public class SavedRoleService {

    private static final String OBJECT = "saved_role";

    @Inject
    SavedRoleStore roles;

    @Inject
    ReferenceIds catalog;

    @Inject
    People people;

    @Inject
    PersonAudit audit;

    @Inject
    Clock clock;

    public List<SavedRoleView> list(UUID user) {
        var person = people.required(user);
        audit.seen(person, OBJECT, null);
        return roles.list(person);
    }

    /** Saves the occupation, or tells anew how much it interests. */
    public SavedRoleView put(UUID user, String code, int interest) {
        var person = people.required(user);
        var occupation = catalog.occupation(code)
                .orElseThrow(() -> new DomainException(
                        ProblemKind.OCCUPATION_UNKNOWN, "There is no occupation with this code in the catalog"));
        roles.put(person, occupation, interest, clock.instant());
        audit.changed("person.role-saved", person, OBJECT, null, Map.of("occupation", code));
        return roles.find(person, occupation).get(0);
    }

    public void remove(UUID user, String code) {
        var person = people.required(user);
        var occupation = catalog.occupation(code).orElseThrow(SavedRoleService::unknown);
        if (!roles.remove(person, occupation)) {
            throw unknown();
        }
        audit.changed("person.role-removed", person, OBJECT, null, Map.of("occupation", code));
    }

    private static DomainException unknown() {
        return new DomainException(ProblemKind.SAVED_ROLE_UNKNOWN, "This user has not saved that occupation");
    }
}
