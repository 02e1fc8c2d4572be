package io.skillforge.web.person;

import io.skillforge.person.PathwayView;
import io.skillforge.web.paging.PageJson;
import java.util.List;

/** One page of learning pathways. */
public record PathwayPageJson(List<PathwayJson> items, String nextPageToken) implements PageJson {

    static PathwayPageJson from(List<PathwayView> pathways, String nextPageToken) {
        return new PathwayPageJson(pathways.stream().map(PathwayJson::from).toList(), nextPageToken);
    }
}
