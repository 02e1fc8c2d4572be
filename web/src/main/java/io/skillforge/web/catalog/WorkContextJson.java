package io.skillforge.web.catalog;

import io.skillforge.catalog.PartView;
import io.skillforge.catalog.WorkContextView;
import io.skillforge.web.catalog.EducationJson.CategoryJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The circumstances of the work in an occupation, those that shape it most first. */
public record WorkContextJson(String onetCode, String availability, List<CircumstanceJson> items) {

    static WorkContextJson from(PartView<WorkContextView> part) {
        return new WorkContextJson(
                part.onetCode(),
                Availability.of(part.isCollected()),
                part.items().stream().map(CircumstanceJson::from).toList());
    }

    /** One of them: the mean on its scale (CX 1 to 5, CT 1 to 3), and what percent gave which answer. */
    public record CircumstanceJson(
            String code,
            String name,
            String scale,
            BigDecimal value,
            boolean suppressed,
            boolean notRelevant,
            List<CategoryJson> categories,
            LocalDate ratedOn,
            String domainSource) {

        static CircumstanceJson from(WorkContextView context) {
            return new CircumstanceJson(
                    context.code(),
                    context.name(),
                    context.scale(),
                    context.value(),
                    context.suppressed(),
                    context.notRelevant(),
                    context.categories().stream().map(CategoryJson::from).toList(),
                    context.ratedOn(),
                    context.domainSource());
        }
    }
}
