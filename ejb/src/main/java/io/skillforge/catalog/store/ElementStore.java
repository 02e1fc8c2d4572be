package io.skillforge.catalog.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.skillforge.catalog.ElementKind;
import io.skillforge.catalog.ElementView;
import io.skillforge.catalog.ElementView.ScaleValueView;
import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Work styles, work values and interests of one occupation. */
@Dependent
public class ElementStore {

    // What an element is ordered by: its impact (importance before 30.1), its extent, its occupational interest. An
    // element that has only another scale, such as the highest interests, comes after them.
    private static final String ELEMENTS = """
            select m.code, m.name, e.scale_code, s.name as scale_name, e.value, e.rated_on, e.domain_source
              from %s e
              join content_elements m on m.id = e.element_id
              left join rating_scales s on s.code = e.scale_code
             where e.occupation_id = ?
             order by max(e.value) filter (where e.scale_code in ('WI', 'IM', 'EX', 'OI'))
                          over (partition by e.element_id) desc nulls last,
                      m.code, e.scale_code""";

    private record Row(String code, String name, ScaleValueView value, LocalDate ratedOn, String domainSource) {}

    private final Database database;

    @Inject
    ElementStore(Database database) {
        this.database = database;
    }

    public List<ElementView> list(UUID occupation, ElementKind kind) {
        var elements = database.query(ELEMENTS.formatted(table(kind)), ElementStore::row, occupation).stream()
                .collect(groupingBy(Row::code, LinkedHashMap::new, toList()));
        return elements.values().stream().map(ElementStore::view).toList();
    }

    private static String table(ElementKind kind) {
        return switch (kind) {
            case WORK_STYLE -> "work_styles";
            case WORK_VALUE -> "work_values";
            case INTEREST -> "interests";
        };
    }

    private static ElementView view(List<Row> rows) {
        var first = rows.get(0);
        return new ElementView(
                first.code(),
                first.name(),
                rows.stream().map(Row::value).toList(),
                first.ratedOn(),
                first.domainSource());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("code"),
                row.getString("name"),
                new ScaleValueView(
                        row.getString("scale_code"), row.getString("scale_name"), row.getBigDecimal("value")),
                Columns.day(row, "rated_on"),
                row.getString("domain_source"));
    }
}
