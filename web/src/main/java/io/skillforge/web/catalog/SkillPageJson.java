package io.skillforge.web.catalog;

import io.skillforge.catalog.SkillPageView;
import io.skillforge.web.paging.PageJson;
import java.util.List;

/** One page of the list of skills. */
public record SkillPageJson(List<SkillJson> items, String nextPageToken) implements PageJson {

    static SkillPageJson from(SkillPageView page, String nextPageToken) {
        return new SkillPageJson(page.items().stream().map(SkillJson::from).toList(), nextPageToken);
    }
}
