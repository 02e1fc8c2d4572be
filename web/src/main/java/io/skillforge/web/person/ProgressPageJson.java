package io.skillforge.web.person;

import io.skillforge.person.ProgressView;
import io.skillforge.web.paging.PageJson;
import java.util.List;

/** One page of the steps somebody went. */
public record ProgressPageJson(List<ProgressJson> items, String nextPageToken) implements PageJson {

    static ProgressPageJson from(List<ProgressView> progress, String nextPageToken) {
        return new ProgressPageJson(progress.stream().map(ProgressJson::from).toList(), nextPageToken);
    }
}
