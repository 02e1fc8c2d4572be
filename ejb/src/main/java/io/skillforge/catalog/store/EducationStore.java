package io.skillforge.catalog.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.skillforge.catalog.EducationView;
import io.skillforge.catalog.EducationView.CategoryView;
import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** What an occupation asks for in education, experience and training. */
@Dependent
public class EducationStore {

    // The scales in the order people ask: what is required, what experience, what training. A category's meaning is
    // that of its scale, unless the element gives it one of its own. Category 0 is the value of a scale without any.
    private static final String EDUCATION = """
            select m.code, m.name, e.scale_code, e.category, e.value, e.suppressed, e.rated_on, e.domain_source,
                   (select c.description
                      from rating_categories c
                     where c.scale_code = e.scale_code and c.category = e.category and c.element_code in ('', m.code)
                     order by c.element_code desc
                     limit 1) as label
              from education_training e
              join content_elements m on m.id = e.element_id
             where e.occupation_id = ?
             order by array_position('{RL,RW,PT,OJ}'::text[], e.scale_code), e.scale_code, m.code, e.category""";

    private final Database database;

    @Inject
    EducationStore(Database database) {
        this.database = database;
    }

    public List<EducationView> list(UUID occupation) {
        var questions = database.query(EDUCATION, EducationStore::row, occupation).stream()
                .collect(groupingBy(a -> List.of(a.code(), a.scale()), LinkedHashMap::new, toList()));
        return questions.values().stream().map(EducationStore::view).toList();
    }

    private static EducationView view(List<Answer> answers) {
        var first = answers.get(0);
        boolean plain = first.category() == 0;
        return new EducationView(
                first.code(),
                first.name(),
                first.scale(),
                plain ? first.value() : null,
                plain && first.suppressed(),
                first.ratedOn(),
                first.domainSource(),
                plain
                        ? List.of()
                        : answers.stream()
                                .map(a -> new CategoryView(a.category(), a.label(), a.value(), a.suppressed()))
                                .toList());
    }

    private record Answer(
            String code,
            String name,
            String scale,
            int category,
            String label,
            BigDecimal value,
            boolean suppressed,
            LocalDate ratedOn,
            String domainSource) {}

    private static Answer row(ResultSet row) throws SQLException {
        return new Answer(
                row.getString("code"),
                row.getString("name"),
                row.getString("scale_code"),
                row.getInt("category"),
                row.getString("label"),
                row.getBigDecimal("value"),
                row.getBoolean("suppressed"),
                row.getObject("rated_on", LocalDate.class),
                row.getString("domain_source"));
    }
}
