package io.skillforge.web.person;

import io.skillforge.person.AssessmentView;
import io.skillforge.web.paging.PageJson;
import java.util.List;

/** One page of somebody's assessments. */
public record AssessmentPageJson(List<AssessmentJson> items, String nextPageToken) implements PageJson {

    static AssessmentPageJson from(List<AssessmentView> assessments, String nextPageToken) {
        return new AssessmentPageJson(
                assessments.stream().map(AssessmentJson::from).toList(), nextPageToken);
    }
}
