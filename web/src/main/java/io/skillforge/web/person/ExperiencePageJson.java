package io.skillforge.web.person;

import io.skillforge.person.ExperienceView;
import io.skillforge.web.paging.PageJson;
import java.util.List;

/** One page of what somebody has worked. */
public record ExperiencePageJson(List<ExperienceJson> items, String nextPageToken) implements PageJson {

    static ExperiencePageJson from(List<ExperienceView> experiences, String nextPageToken) {
        return new ExperiencePageJson(
                experiences.stream().map(ExperienceJson::from).toList(), nextPageToken);
    }
}
