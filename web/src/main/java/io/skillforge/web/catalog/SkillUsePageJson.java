package io.skillforge.web.catalog;

import io.skillforge.catalog.SkillUsePageView;
import io.skillforge.catalog.SkillUseView;
import io.skillforge.web.paging.PageJson;
import java.math.BigDecimal;
import java.util.List;

/** One page of the occupations of a skill. */
public record SkillUsePageJson(String code, List<SkillUseJson> items, String nextPageToken) implements PageJson {

    static SkillUsePageJson from(SkillUsePageView page, String nextPageToken) {
        return new SkillUsePageJson(
                page.code(), page.items().stream().map(SkillUseJson::from).toList(), nextPageToken);
    }

    /** One of them: with importance, level and proficiency level for a skill, hot and in demand for a technology. */
    public record SkillUseJson(
            String onetCode,
            String title,
            Integer jobZone,
            BigDecimal importance,
            BigDecimal level,
            Integer proficiencyLevel,
            Boolean hot,
            Boolean inDemand) {

        static SkillUseJson from(SkillUseView use) {
            return new SkillUseJson(
                    use.onetCode(),
                    use.title(),
                    use.jobZone(),
                    use.importance(),
                    use.level(),
                    use.proficiencyLevel(),
                    use.hot(),
                    use.inDemand());
        }
    }
}
