package io.skillforge.web.person;

import io.skillforge.person.ResumeView;
import io.skillforge.web.paging.PageJson;
import java.util.List;

/** One page of somebody's résumés. */
public record ResumePageJson(List<ResumeJson> items, String nextPageToken) implements PageJson {

    static ResumePageJson from(List<ResumeView> resumes, String nextPageToken) {
        return new ResumePageJson(resumes.stream().map(ResumeJson::from).toList(), nextPageToken);
    }
}
