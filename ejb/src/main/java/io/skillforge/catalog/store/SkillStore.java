package io.skillforge.catalog.store;

import io.skillforge.catalog.SkillPageView;
import io.skillforge.catalog.SkillQuery;
import io.skillforge.catalog.SkillView;
import io.skillforge.catalog.domain.Skill;
import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Conditions;
import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One skill, retired or not, and lists of those that are not. */
@Dependent
public class SkillStore {

    private static final String PAGE = """
            select s.code, s.name, s.description, s.kind, s.category, s.difficulty_level, s.retired_at
              from skills s
             where %s
             order by s.code
             limit ?""";

    // Descriptions are indexed by stem.
    private static final String DESCRIBED = """
            select s.code
              from skills s
             where s.retired_at is null and s.search_vector @@ websearch_to_tsquery('english', ?)
             order by s.code
             limit ?""";

    @PersistenceContext(unitName = "skillforge")
    EntityManager entities;

    private final Database database;

    @Inject
    SkillStore(Database database) {
        this.database = database;
    }

    public Optional<Skill> find(String code) {
        return entities.createQuery("select s from Skill s where s.code = :code", Skill.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** By code, whatever the query's text. */
    public SkillPageView list(SkillQuery query) {
        var conditions = new Conditions().and("s.retired_at is null");
        conditions.andIfGiven("s.category = ?", word(query.category())).andIfGiven("s.code > ?", query.after());
        var parameters = new ArrayList<>(conditions.values());
        parameters.add(query.limit() + 1);
        var rows = database.query(PAGE.formatted(conditions.sql()), SkillStore::row, parameters.toArray());
        boolean more = rows.size() > query.limit();
        var page = more ? rows.subList(0, query.limit()) : rows;
        return new SkillPageView(page, more ? page.get(page.size() - 1).code() : null);
    }

    /** Codes of skills whose name or description has the words. */
    public List<String> described(String words, int limit) {
        return database.query(DESCRIBED, row -> row.getString(1), words, limit);
    }

    /** Those of these codes that are current and of the category, in no order. */
    public List<SkillView> ofCodes(Collection<String> codes, SkillQuery.Category category) {
        var conditions = new Conditions()
                .and("s.retired_at is null")
                .and("s.code = any(?)", (Object) codes.toArray(String[]::new))
                .andIfGiven("s.category = ?", word(category));
        var parameters = new ArrayList<>(conditions.values());
        parameters.add(codes.size());
        return database.query(PAGE.formatted(conditions.sql()), SkillStore::row, parameters.toArray());
    }

    private static String word(SkillQuery.Category category) {
        return category == null
                ? null
                : category.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static SkillView row(ResultSet row) throws SQLException {
        return new SkillView(
                row.getString("code"),
                row.getString("name"),
                row.getString("description"),
                row.getString("kind"),
                row.getString("category"),
                row.getObject("difficulty_level", Integer.class),
                Columns.instant(row, "retired_at"));
    }
}
