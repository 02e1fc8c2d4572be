package io.skillforge.person;

import io.skillforge.catalog.ReferenceIds;
import io.skillforge.person.store.UserSkillStore;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The skills somebody has, by the codes of the catalog. */
@Stateless
@TenantScoped
public class UserSkillService {

    private static final String OBJECT = "user_skill";

    @Inject
    UserSkillStore skills;

    @Inject
    ReferenceIds catalog;

    @Inject
    People people;

    @Inject
    PersonAudit audit;

    @Inject
    Clock clock;

    public List<UserSkillView> list(UUID user) {
        var person = people.required(user);
        audit.seen(person, OBJECT, null);
        return skills.list(person);
    }

    /** Adds the skill or replaces what was told of it. */
    public UserSkillView put(UUID user, String code, int proficiency, BigDecimal years) {
        var person = people.required(user);
        var skill = catalog.skill(code).orElseThrow(UserSkillService::unknown);
        skills.put(person, skill, proficiency, years, clock.instant());
        audit.changed("person.updated", person, OBJECT, null, Map.of("skill", code));
        return skills.find(person, skill).get(0);
    }

    public void remove(UUID user, String code) {
        var person = people.required(user);
        var skill = catalog.skill(code).orElseThrow(UserSkillService::unknown);
        if (!skills.remove(person, skill)) {
            throw unknown();
        }
        audit.changed("person.updated", person, OBJECT, null, Map.of("skill", code));
    }

    private static DomainException unknown() {
        return new DomainException(
                ProblemKind.SKILL_UNKNOWN, "There is no skill with this code, or this user does not have it");
    }
}
