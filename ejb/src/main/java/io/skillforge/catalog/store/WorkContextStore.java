package io.skillforge.catalog.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.skillforge.catalog.EducationView.CategoryView;
import io.skillforge.catalog.WorkContextView;
import io.skillforge.platform.sql.Columns;
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

/** The circumstances of the work in one occupation. */
@Dependent
public class WorkContextStore {

    // A mean (category 0) stands on scale CX or CT, the distribution of the same answers on CXP or CTP. A category's
    // meaning is the element's own, or that of its scale.
    private static final String CONTEXT = """
            select m.code, m.name, w.scale_code, w.category, w.value, w.suppressed, w.not_relevant, w.rated_on,
                   w.domain_source,
                   (select c.description
                      from rating_categories c
                     where w.category > 0
                       and c.scale_code = w.scale_code and c.category = w.category and c.element_code in ('', m.code)
                     order by c.element_code desc
                     limit 1) as label
              from work_context w
              join content_elements m on m.id = w.element_id
             where w.occupation_id = ?
             order by left(w.scale_code, 2) desc,
                      max(w.value) filter (where w.category = 0)
                          over (partition by w.element_id, left(w.scale_code, 2)) desc nulls last,
                      m.code, w.category""";

    private record Answer(
            String code,
            String name,
            String scale,
            int category,
            String label,
            BigDecimal value,
            boolean suppressed,
            boolean notRelevant,
            LocalDate ratedOn,
            String domainSource) {}

    private final Database database;

    @Inject
    WorkContextStore(Database database) {
        this.database = database;
    }

    public List<WorkContextView> list(UUID occupation) {
        var elements = database.query(CONTEXT, WorkContextStore::row, occupation).stream()
                .collect(groupingBy(a -> List.of(a.code(), scale(a)), LinkedHashMap::new, toList()));
        return elements.values().stream().map(WorkContextStore::view).toList();
    }

    private static String scale(Answer answer) {
        return answer.scale().substring(0, 2);
    }

    private static WorkContextView view(List<Answer> answers) {
        var first = answers.get(0);
        boolean mean = first.category() == 0;
        return new WorkContextView(
                first.code(),
                first.name(),
                scale(first),
                mean ? first.value() : null,
                mean && first.suppressed(),
                first.notRelevant(),
                answers.stream()
                        .filter(a -> a.category() > 0)
                        .map(a -> new CategoryView(a.category(), a.label(), a.value(), a.suppressed()))
                        .toList(),
                first.ratedOn(),
                first.domainSource());
    }

    private static Answer row(ResultSet row) throws SQLException {
        return new Answer(
                row.getString("code"),
                row.getString("name"),
                row.getString("scale_code"),
                row.getInt("category"),
                row.getString("label"),
                row.getBigDecimal("value"),
                row.getBoolean("suppressed"),
                row.getBoolean("not_relevant"),
                Columns.day(row, "rated_on"),
                row.getString("domain_source"));
    }
}
