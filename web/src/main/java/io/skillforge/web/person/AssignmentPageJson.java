package io.skillforge.web.person;

import io.skillforge.person.AssignmentView;
import io.skillforge.web.paging.PageJson;
import java.util.List;

/** One page of the assignments in which somebody advises or is advised. */
public record AssignmentPageJson(List<AssignmentJson> items, String nextPageToken) implements PageJson {

    static AssignmentPageJson from(List<AssignmentView> assignments, String nextPageToken) {
        return new AssignmentPageJson(
                assignments.stream().map(AssignmentJson::from).toList(), nextPageToken);
    }
}
