package io.skillforge.web.matching;

import io.skillforge.matching.FeedbackPageView;
import io.skillforge.web.paging.PageJson;
import java.util.List;

/** One page of feedback. */
public record FeedbackPageJson(List<FeedbackJson> items, String nextPageToken) implements PageJson {

    static FeedbackPageJson from(FeedbackPageView page, String nextPageToken) {
        return new FeedbackPageJson(
                page.items().stream().map(FeedbackJson::from).toList(), nextPageToken);
    }
}
