package io.skillforge.catalog.store;

import io.skillforge.catalog.GroupView;
import io.skillforge.catalog.OccupationHitView;
import io.skillforge.catalog.OccupationPageView;
import io.skillforge.catalog.OccupationPosition;
import io.skillforge.catalog.OccupationQuery;
import io.skillforge.catalog.OnetCode;
import io.skillforge.platform.sql.Conditions;
import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;

/** Lists of occupations. The words are searched first and alone, so that the full-text index serves them. */
@Dependent
public class OccupationSearchStore {

    // The rank is negated and the exact title is tier 0, so that one row comparison finds the next page.
    private static final String RANKED = """
            with found as (
                select o.onet_code, o.title, o.description, o.job_zone, o.group_code,
                       case when lower(o.title) = lower(?) then 0 else 1 end as tier,
                       -ts_rank(o.search_vector, words, 1) as distance
                  from websearch_to_tsquery('english', ?) words
                  join occupations o on o.search_vector @@ words
                 where o.retired_at is null)
            """;

    private static final String UNRANKED = """
            with found as (
                select o.onet_code, o.title, o.description, o.job_zone, o.group_code,
                       1 as tier, 0::real as distance
                  from occupations o
                 where o.retired_at is null)
            """;

    private static final String PAGE = """
            select f.onet_code, f.title, f.description, f.job_zone, f.tier, f.distance,
                   g.code as group_code, g.title as group_title
              from found f
              join occupation_groups g on g.code = f.group_code
             where %s
             order by %s
             limit ?""";

    private static final String GROUP_EXISTS = "select code from occupation_groups where code = ?";

    private final Database database;

    @Inject
    OccupationSearchStore(Database database) {
        this.database = database;
    }

    /** One row more than the page holds is asked for: it tells whether there is a next one. */
    public OccupationPageView list(OccupationQuery query) {
        var parameters = new ArrayList<Object>();
        if (isRanked(query)) {
            parameters.add(query.text());
            parameters.add(query.text());
        }
        var conditions = conditions(query);
        parameters.addAll(conditions.values());
        parameters.add(query.limit() + 1);
        var statement = (isRanked(query) ? RANKED : UNRANKED) + PAGE.formatted(conditions.sql(), order(query));
        var rows = database.query(statement, OccupationSearchStore::row, parameters.toArray());
        boolean more = rows.size() > query.limit();
        var page = more ? rows.subList(0, query.limit()) : rows;
        return new OccupationPageView(
                page.stream().map(Row::hit).toList(),
                more ? page.get(page.size() - 1).position() : null);
    }

    public boolean groupExists(String code) {
        return !database.query(GROUP_EXISTS, row -> row.getString(1), code).isEmpty();
    }

    private static boolean isRanked(OccupationQuery query) {
        return query.text() != null && !OnetCode.isStartOfOne(query.text());
    }

    private static Conditions conditions(OccupationQuery query) {
        var conditions = new Conditions().and("true");
        if (query.text() != null && !isRanked(query)) {
            conditions.and("starts_with(f.onet_code, ?)", query.text());
        }
        conditions.andIfGiven("f.group_code = ?", query.group()).andIfGiven("f.job_zone = ?", query.jobZone());
        var after = query.after();
        if (after != null) {
            switch (query.order()) {
                case RELEVANCE ->
                    conditions.and(
                            "(f.tier, f.distance, f.onet_code) > (?::integer, ?::real, ?::text)",
                            after.tier(),
                            after.distance(),
                            after.onetCode());
                case TITLE ->
                    conditions.and("(f.title, f.onet_code) > (?::text, ?::text)", after.title(), after.onetCode());
                case CODE -> conditions.and("f.onet_code > ?", after.onetCode());
            }
        }
        return conditions;
    }

    private static String order(OccupationQuery query) {
        return switch (query.order()) {
            case RELEVANCE -> "f.tier, f.distance, f.onet_code";
            case TITLE -> "f.title, f.onet_code";
            case CODE -> "f.onet_code";
        };
    }

    private record Row(OccupationHitView hit, OccupationPosition position) {}

    private static Row row(ResultSet row) throws SQLException {
        var hit = new OccupationHitView(
                row.getString("onet_code"),
                row.getString("title"),
                row.getString("description"),
                row.getObject("job_zone", Integer.class),
                new GroupView(row.getString("group_code"), row.getString("group_title")));
        return new Row(
                hit, new OccupationPosition(row.getInt("tier"), row.getFloat("distance"), hit.title(), hit.onetCode()));
    }
}
