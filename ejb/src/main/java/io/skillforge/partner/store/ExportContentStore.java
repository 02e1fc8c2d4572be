package io.skillforge.partner.store;

import io.skillforge.partner.ExportItemView;
import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a partner is given, from the persons' own rows. */
@ApplicationScoped
public class ExportContentStore {

    @Inject
    Database database;

    private record Person(UUID item, UUID user, String externalRef, String headline) {}

    private record UserSkill(UUID user, ExportItemView.Skill skill) {}

    /** The delivered ones of the items, in the order of their ids. Only for persons that this transaction holds. */
    public List<ExportItemView> read(UUID tenant, List<UUID> items) {
        var people = people(tenant, items);
        var skills = skills(tenant, people.stream().map(Person::user).toList());
        return people.stream()
                .map(person -> new ExportItemView(
                        person.item(),
                        person.externalRef(),
                        person.headline(),
                        skills.getOrDefault(person.user(), List.of())))
                .toList();
    }

    private List<Person> people(UUID tenant, List<UUID> items) {
        return database.query(
                """
                select item.id, item.user_id, owner.external_ref, profile.headline
                  from skillforge.partner_export_items item
                  join skillforge.users owner
                    on owner.partner_tenant_id = item.tenant_id and owner.id = item.user_id
                  left join skillforge.user_profiles profile
                    on profile.tenant_id = item.tenant_id and profile.user_id = item.user_id
                 where item.tenant_id = ? and item.id = any(cast(? as uuid[])) and item.status = 'delivered'
                """ + ExportItemStore.AGREED.formatted("item") + " order by item.id",
                row -> new Person(
                        Columns.uuid(row, "id"),
                        Columns.uuid(row, "user_id"),
                        row.getString("external_ref"),
                        row.getString("headline")),
                tenant,
                UuidArrays.of(items));
    }

    private Map<UUID, List<ExportItemView.Skill>> skills(UUID tenant, List<UUID> users) {
        return database
                .query(
                        """
                        select had.user_id, skill.code, had.proficiency
                          from skillforge.user_skills had
                          join skillforge.skills skill on skill.id = had.skill_id
                         where had.tenant_id = ? and had.user_id = any(cast(? as uuid[]))
                         order by skill.code
                        """,
                        row -> new UserSkill(
                                Columns.uuid(row, "user_id"),
                                new ExportItemView.Skill(row.getString("code"), row.getInt("proficiency"))),
                        tenant,
                        UuidArrays.of(users))
                .stream()
                .collect(Collectors.groupingBy(
                        UserSkill::user, Collectors.mapping(UserSkill::skill, Collectors.toList())));
    }
}
