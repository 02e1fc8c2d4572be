package io.skillforge.catalog.store;

import io.skillforge.catalog.RelatedSkillView;
import io.skillforge.catalog.SkillUsePageView;
import io.skillforge.catalog.SkillUsePosition;
import io.skillforge.catalog.SkillUseView;
import io.skillforge.platform.sql.Conditions;
import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The occupations of one skill, and the skills that it shares them with. */
@Dependent
public class SkillUseStore {

    // Keyset over the order, descending parts turned around so that all ascend.
    private static final String PAGE = """
            select o.onet_code, o.title, o.job_zone, r.importance, r.level, r.proficiency_level, r.is_hot, r.is_in_demand,
                   s.kind
              from skills s
              join occupation_skills r on r.skill_id = s.id
              join occupations o on o.id = r.occupation_id and o.retired_at is null
             where %s
             order by -coalesce(r.importance, 0), not coalesce(r.is_in_demand, false), o.onet_code
             limit ?""";

    private static final String AFTER =
            "(-coalesce(r.importance, 0), not coalesce(r.is_in_demand, false), o.onet_code) > (?, ?, ?)";

    // A row counts where the occupation requires the skill; a technology, which is not rated, counts wherever it is
    // listed. Sizes are counted once over the table, because for a common skill nearly all skills share with it.
    private static final String RELATED = """
            with counted as (
                select r.occupation_id, r.skill_id
                  from occupation_skills r
                  join occupations o on o.id = r.occupation_id and o.retired_at is null
                 where r.importance is null or (r.importance >= 3 and not r.importance_suppressed)),
            sizes as (
                select c.skill_id, count(*) as size from counted c group by c.skill_id),
            this as (
                select s.id, s.kind, z.size from skills s join sizes z on z.skill_id = s.id where s.code = ?),
            shared as (
                select b.skill_id, count(*) as common
                  from this
                  join counted a on a.skill_id = this.id
                  join counted b on b.occupation_id = a.occupation_id and b.skill_id <> this.id
                 group by b.skill_id)
            select s.code, s.name, s.kind, h.common,
                   round((h.common / sqrt((this.size * z.size)::numeric)), 4)::float8 as similarity
              from this
              cross join shared h
              join sizes z on z.skill_id = h.skill_id
              join skills s on s.id = h.skill_id and s.kind = this.kind
             order by similarity desc, h.common desc, s.code
             limit ?""";

    private final Database database;

    @Inject
    SkillUseStore(Database database) {
        this.database = database;
    }

    /** One row more than the page holds is asked for: it tells whether there is a next one. */
    public SkillUsePageView page(String code, SkillUsePosition after, int limit) {
        var conditions = new Conditions().and("s.code = ?", code);
        if (after != null) {
            conditions.and(AFTER, after.importance().negate(), !after.inDemand(), after.onetCode());
        }
        var parameters = new ArrayList<>(conditions.values());
        parameters.add(limit + 1);
        var rows = database.query(PAGE.formatted(conditions.sql()), SkillUseStore::use, parameters.toArray());
        boolean more = rows.size() > limit;
        var page = more ? rows.subList(0, limit) : rows;
        return new SkillUsePageView(code, page, more ? position(page.get(page.size() - 1)) : null);
    }

    public List<RelatedSkillView> related(String code, int limit) {
        return database.query(
                RELATED,
                row -> new RelatedSkillView(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getDouble("similarity"),
                        row.getInt("common")),
                code,
                limit);
    }

    private static SkillUsePosition position(SkillUseView last) {
        return new SkillUsePosition(
                last.importance() == null ? BigDecimal.ZERO : last.importance(),
                Boolean.TRUE.equals(last.inDemand()),
                last.onetCode());
    }

    private static SkillUseView use(ResultSet row) throws SQLException {
        boolean technology = row.getString("kind").equals("technology");
        return new SkillUseView(
                row.getString("onet_code"),
                row.getString("title"),
                row.getObject("job_zone", Integer.class),
                row.getBigDecimal("importance"),
                row.getBigDecimal("level"),
                technology ? null : row.getObject("proficiency_level", Integer.class),
                technology ? row.getBoolean("is_hot") : null,
                technology ? row.getBoolean("is_in_demand") : null);
    }
}
