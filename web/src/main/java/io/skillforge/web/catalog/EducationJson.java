package io.skillforge.web.catalog;

import io.skillforge.catalog.EducationView;
import io.skillforge.catalog.PartView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Education, experience and training of an occupation, question by question. */
public record EducationJson(String onetCode, String availability, List<QuestionJson> items) {

    static EducationJson from(PartView<EducationView> part) {
        return new EducationJson(
                part.onetCode(),
                Availability.of(part.isCollected()),
                part.items().stream().map(QuestionJson::from).toList());
    }

    /** One of them: answered by category (scales RL, RW, PT, OJ) or by importance from 1 to 5 (scale IM). */
    public record QuestionJson(
            String scale,
            String code,
            String name,
            BigDecimal importance,
            Boolean importanceSuppressed,
            List<CategoryJson> categories,
            LocalDate ratedOn,
            String domainSource) {

        static QuestionJson from(EducationView question) {
            var categories =
                    question.categories().stream().map(CategoryJson::from).toList();
            return new QuestionJson(
                    question.scale(),
                    question.code(),
                    question.name(),
                    question.importance(),
                    question.importance() == null ? null : question.importanceSuppressed(),
                    categories.isEmpty() ? null : categories,
                    question.ratedOn(),
                    question.domainSource());
        }
    }

    /** One answer, and the percent of the people of the occupation who gave it. */
    public record CategoryJson(int category, String label, BigDecimal percent, boolean suppressed) {

        static CategoryJson from(EducationView.CategoryView category) {
            return new CategoryJson(category.category(), category.label(), category.percent(), category.suppressed());
        }
    }
}
