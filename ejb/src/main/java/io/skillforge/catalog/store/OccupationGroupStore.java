package io.skillforge.catalog.store;

import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** The groups of occupations, with how many occupations stand directly in each. */
@Dependent
public class OccupationGroupStore {

    // An occupation stands in the last broad group whose code is not behind its own; that holds for every code of the
    // classification of 2018, also where a group has more than ten (29-1221 is in 29-1210).
    private static final String GROUPS = """
            select g.code, g.level, g.title, g.parent_code, coalesce(c.occupations, 0) as occupations
              from occupation_groups g
              left join (
                    select placed.code, count(*) as occupations
                      from occupations o
                      join lateral (
                            select b.code
                              from occupation_groups b
                             where b.level = 'broad' and b.code <= o.soc_code
                             order by b.code desc
                             limit 1) placed on true
                     where o.retired_at is null
                     group by placed.code) c on c.code = g.code
             order by g.code""";

    /** @param parent null for a major group */
    public record Group(String code, String level, String title, String parent, int occupations) {}

    private final Database database;

    @Inject
    OccupationGroupStore(Database database) {
        this.database = database;
    }

    public List<Group> list() {
        return database.query(
                GROUPS,
                row -> new Group(
                        row.getString("code"),
                        row.getString("level"),
                        row.getString("title"),
                        row.getString("parent_code"),
                        row.getInt("occupations")));
    }
}
