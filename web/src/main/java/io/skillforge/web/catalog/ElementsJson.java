package io.skillforge.web.catalog;

import io.skillforge.catalog.ElementView;
import io.skillforge.catalog.PartView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Work styles, work values or interests of an occupation, the highest on the main scale first. */
public record ElementsJson(String onetCode, String availability, List<ElementJson> items) {

    static ElementsJson from(PartView<ElementView> part) {
        return new ElementsJson(
                part.onetCode(),
                Availability.of(part.isCollected()),
                part.items().stream().map(ElementJson::from).toList());
    }

    /** One of them, on each scale it was rated on. */
    public record ElementJson(
            String code, String name, List<ScaleValueJson> values, LocalDate ratedOn, String domainSource) {

        static ElementJson from(ElementView element) {
            return new ElementJson(
                    element.code(),
                    element.name(),
                    element.values().stream().map(ScaleValueJson::from).toList(),
                    element.ratedOn(),
                    element.domainSource());
        }
    }

    /** A value: impact WI (-3 to 3) and distinctiveness rank DR, extent EX (1 to 7), occupational interest OI (1 to 7). */
    public record ScaleValueJson(String scale, String name, BigDecimal value) {

        static ScaleValueJson from(ElementView.ScaleValueView value) {
            return new ScaleValueJson(value.scale(), value.name(), value.value());
        }
    }
}
