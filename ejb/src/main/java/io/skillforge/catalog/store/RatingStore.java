package io.skillforge.catalog.store;

import io.skillforge.catalog.RatingKind;
import io.skillforge.catalog.RatingView;
import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The ratings of one occupation, the most important first. */
@Dependent
public class RatingStore {

    // The proficiency level is the column's expression in occupation_skills, here for all four kinds.
    private static final String RATINGS = """
            select e.code, e.name, r.importance, r.level, greatest(1, round(r.level * 5 / 7))::integer as proficiency,
                   r.importance_suppressed, r.level_suppressed, r.not_relevant, r.rated_on, r.domain_source
              from %s
             where r.occupation_id = ?
             order by r.importance desc nulls last, r.level desc nulls last, e.code""";

    private final Database database;

    @Inject
    RatingStore(Database database) {
        this.database = database;
    }

    public List<RatingView> list(UUID occupation, RatingKind kind) {
        return database.query(RATINGS.formatted(source(kind)), RatingStore::row, occupation);
    }

    /** Technologies share the table of skills, but are not rated by importance and level. */
    private static String source(RatingKind kind) {
        return switch (kind) {
            case SKILL -> "occupation_skills r join skills e on e.id = r.skill_id and e.kind = 'skill'";
            case KNOWLEDGE -> "knowledge_requirements r join knowledge e on e.id = r.knowledge_id";
            case ABILITY -> "occupation_abilities r join abilities e on e.id = r.ability_id";
            case WORK_ACTIVITY -> "work_activities r join content_elements e on e.id = r.element_id";
        };
    }

    private static RatingView row(ResultSet row) throws SQLException {
        return new RatingView(
                row.getString("code"),
                row.getString("name"),
                row.getBigDecimal("importance"),
                row.getBigDecimal("level"),
                row.getBigDecimal("level") == null ? null : row.getInt("proficiency"),
                row.getBoolean("importance_suppressed"),
                row.getBoolean("level_suppressed"),
                row.getBoolean("not_relevant"),
                row.getObject("rated_on", LocalDate.class),
                row.getString("domain_source"));
    }
}
