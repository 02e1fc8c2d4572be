package io.skillforge.web.catalog;

import io.skillforge.catalog.PartView;
import io.skillforge.catalog.RelatedOccupationView;
import java.util.List;

/** Occupations related to one, the nearest first. */
public record RelatedOccupationsJson(String onetCode, String availability, List<RelatedOccupationJson> items) {

    static RelatedOccupationsJson from(PartView<RelatedOccupationView> part) {
        return new RelatedOccupationsJson(
                part.onetCode(),
                Availability.of(part.isCollected()),
                part.items().stream().map(RelatedOccupationJson::from).toList());
    }

    /** One of them; tier is the source's word for how near it is. */
    public record RelatedOccupationJson(String onetCode, String title, int rank, String tier) {

        static RelatedOccupationJson from(RelatedOccupationView related) {
            return new RelatedOccupationJson(related.onetCode(), related.title(), related.rank(), related.tier());
        }
    }
}
