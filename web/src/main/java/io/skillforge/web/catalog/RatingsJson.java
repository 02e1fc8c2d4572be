package io.skillforge.web.catalog;

import io.skillforge.catalog.PartView;
import io.skillforge.catalog.RatingView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Skills, knowledge or abilities of an occupation, the most important first. */
public record RatingsJson(String onetCode, String availability, List<RatingJson> items) {

    static RatingsJson from(PartView<RatingView> part) {
        return new RatingsJson(
                part.onetCode(),
                Availability.of(part.isCollected()),
                part.items().stream().map(RatingJson::from).toList());
    }

    /** One of them. Importance runs from 1 to 5, level from 0 to 7, proficiency level from 1 to 5. */
    public record RatingJson(
            String code,
            String name,
            BigDecimal importance,
            BigDecimal level,
            Integer proficiencyLevel,
            boolean importanceSuppressed,
            boolean levelSuppressed,
            boolean notRelevant,
            LocalDate ratedOn,
            String domainSource) {

        static RatingJson from(RatingView rating) {
            return new RatingJson(
                    rating.code(),
                    rating.name(),
                    rating.importance(),
                    rating.level(),
                    rating.proficiencyLevel(),
                    rating.importanceSuppressed(),
                    rating.levelSuppressed(),
                    rating.notRelevant(),
                    rating.ratedOn(),
                    rating.domainSource());
        }
    }
}
